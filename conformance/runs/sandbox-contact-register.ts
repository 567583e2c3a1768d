import type { Sandbox } from '@fellesklient/sandbox';
import type { Extras } from '../src/index.ts';
import type { ClientKey, SandboxClock } from './sandbox-subject.ts';

/** A client of the sandbox that may read KRR's change feed, and citizens to whom things can happen. */
export function sandboxContactRegister(
  sandbox: Sandbox,
  { publicJwk, jwk }: ClientKey,
  { now }: SandboxClock,
): Required<Pick<Extras, 'changeFeedClient' | 'citizens' | 'renewSupplierCertificate'>> {
  const { world } = sandbox;
  const changeFeedClient = sandbox.registerClient({
    scopes: ['krr:global/hentendring.read', 'krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'],
    jwk: publicJwk,
  });
  let citizens = 0;
  return {
    changeFeedClient: { ...changeFeedClient, jwk },
    citizens: {
      async newCitizen() {
        const personidentifikator = world.personidentifikator(10_000 + citizens++);
        const verdi = `${citizens}@conformance.example`;
        // Whatever the seed has given this inhabitant goes with the old entry.
        const at = now() - 60_000;
        world.append({ type: 'krr-deleted', personidentifikator, at });
        world.append({ type: 'kontaktinformasjon-set', personidentifikator, kanal: 'epostadresse', verdi, at });
        return personidentifikator;
      },
      async happen(personidentifikator, happening) {
        world.append({ ...happening, personidentifikator });
      },
    },
    async renewSupplierCertificate(leverandoer) {
      await sandbox.renewSupplierCertificate({ leverandoer });
    },
  };
}
