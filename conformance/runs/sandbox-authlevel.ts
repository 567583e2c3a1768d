import type { Sandbox } from '@fellesklient/sandbox';
import { authlevelScope } from '../checks/authlevel/lookup.ts';
import { personOf } from '../checks/published-persons.ts';
import type { AuthlevelService } from '../src/index.ts';
import type { ClientKey, SandboxClock } from './sandbox-subject.ts';

const day = 86_400_000;

/** Clients of authlevel in the sandbox, and persons whose logins are known. */
export async function sandboxAuthlevel(
  sandbox: Sandbox,
  { publicJwk, jwk }: ClientKey,
  { now }: SandboxClock,
): Promise<Omit<AuthlevelService, 'baseUrl'>> {
  const scopes = [authlevelScope, 'krr:global/kontaktinformasjon.read'];
  const { clientId, organisationNumber } = sandbox.registerClient({ scopes, jwk: publicJwk });
  const certified = sandbox.registerClient({ scopes });
  const { chain, privateKey } = await sandbox.issueCertificate({ organisationNumber: certified.organisationNumber });
  const [holder = '', ...issuers] = chain;

  const user = (row: string, lastLevel4?: number, blocked = false): string => {
    const { personidentifikator } = personOf(row);
    sandbox.setIdportenUser({ personidentifikator, ...(lastLevel4 !== undefined && { lastLevel4 }), blocked });
    return personidentifikator;
  };
  return {
    client: { clientId, organisationNumber, scopes, jwk },
    certificate: { clientId: certified.clientId, own: { chain: [holder, ...issuers], privateKey } },
    persons: {
      recent: user('NORMAL', now() - day),
      seventeenMonthsAgo: user('MOBILE', monthsBefore(now(), 17)),
      overEighteenMonthsAgo: user('EXPIRED', monthsBefore(now(), 20)),
      recentButBlocked: user('EMAIL', now() - day, true),
      never: user('RESERVED'),
    },
  };
}

function monthsBefore(at: number, months: number): number {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() - months, 1);
  return date.getTime();
}
