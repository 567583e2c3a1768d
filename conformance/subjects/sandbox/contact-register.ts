import type { Extras } from '../../src/index.ts';
import { type Command, commandsOf, type SandboxAccess } from './access.ts';
import type { ClientKey } from './client-key.ts';
import { registerClient } from './register-client.ts';

/** Inhabitants from here on are no other check's. */
const firstCitizen = 10_000;

/** A client of the sandbox that may read KRR's change feed, and citizens to whom things can happen. */
export async function sandboxContactRegister(
  access: SandboxAccess,
  key: ClientKey,
): Promise<
  Required<Pick<Extras, 'changeFeedClient' | 'citizens' | 'dNumber' | 'formerNumber' | 'renewSupplierCertificate'>>
> {
  const command: Command = commandsOf(access);
  const changeFeedClient = await registerClient(command, key, {
    scopes: ['krr:global/hentendring.read', 'krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'],
  });
  const dNumber = await registeredDNumber(access, command);
  // Each citizen has events, so that nobody of a run before is met again.
  const first = firstCitizen + access.eventsBefore;
  let citizens = 0;
  return {
    changeFeedClient,
    dNumber,
    formerNumber: await formerNumber(access, command),
    citizens: {
      async newCitizen() {
        const personidentifikator = access.inhabitants.personidentifikator(first + citizens++);
        const verdi = `${citizens}@conformance.example`;
        // Whatever the seed has given this inhabitant goes with the old entry.
        const event = { personidentifikator, at: access.clock.now() - 60_000 };
        await command('POST', '/krr-events', { type: 'krr-deleted', ...event });
        await command('POST', '/krr-events', {
          type: 'kontaktinformasjon-set',
          kanal: 'epostadresse',
          verdi,
          ...event,
        });
        return personidentifikator;
      },
      async happen(personidentifikator, happening) {
        await command('POST', '/krr-events', { ...happening, personidentifikator });
      },
    },
    async renewSupplierCertificate(leverandoer) {
      await command('POST', '/supplier-certificate-renewals', { leverandoer });
    },
  };
}

/** Of the last inhabitant before the citizens who has one, and who gives an address to KRR. */
async function registeredDNumber({ inhabitants }: SandboxAccess, command: Command): Promise<string> {
  let index = firstCitizen;
  let personidentifikator: string;
  do personidentifikator = inhabitants.personidentifikator(--index);
  while (personidentifikator < '4');
  await giveAddress(command, personidentifikator);
  return personidentifikator;
}

/** The D-number of the last inhabitant before the citizens who has a fødselsnummer now, and who gives an address to KRR. */
async function formerNumber({ inhabitants }: SandboxAccess, command: Command): Promise<string> {
  let index = firstCitizen;
  let former: string | undefined;
  do former = inhabitants.numberOf(--index, 'dNummer');
  while (former === undefined || former === inhabitants.personidentifikator(index));
  await giveAddress(command, inhabitants.personidentifikator(index));
  return former;
}

async function giveAddress(command: Command, personidentifikator: string): Promise<void> {
  const set = { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi: 'd@conformance.example' };
  await command('POST', '/krr-events', { ...set, personidentifikator });
}
