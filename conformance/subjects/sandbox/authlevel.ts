import { authlevelScope } from '../../checks/authlevel/lookup.ts';
import { personOf } from '../../checks/published-persons.ts';
import type { AuthlevelService } from '../../src/index.ts';
import type { Command, SandboxClock } from './access.ts';
import { issueCertificate } from './certificate.ts';
import type { ClientKey } from './client-key.ts';
import { registerClient } from './register-client.ts';

const day = 86_400_000;

/** Clients of authlevel in the sandbox, and persons whose logins are known. */
export async function sandboxAuthlevel(
  command: Command,
  key: ClientKey,
  { now }: SandboxClock,
  dNumber: string,
): Promise<Omit<AuthlevelService, 'baseUrl'>> {
  const scopes = [authlevelScope, 'krr:global/kontaktinformasjon.read'];
  const client = await registerClient(command, key, { scopes });
  const certified = await registerClient(command, key, { scopes, hasKey: false });
  const own = await issueCertificate(command, { organisation_number: certified.organisationNumber });

  const numberOf = (row: string): string => personOf(row).personidentifikator;
  const user = async (personidentifikator: string, lastLevel4?: number, blocked = false): Promise<string> => {
    await command('POST', '/idporten-users', {
      personidentifikator,
      ...(lastLevel4 !== undefined && { last_level4: lastLevel4 }),
      blocked,
    });
    return personidentifikator;
  };
  return {
    client,
    certificate: { clientId: certified.clientId, own },
    persons: {
      recent: await user(numberOf('NORMAL'), now() - day),
      recentWithDNumber: await user(dNumber, now() - day),
      seventeenMonthsAgo: await user(numberOf('MOBILE'), monthsBefore(now(), 17)),
      overEighteenMonthsAgo: await user(numberOf('EXPIRED'), monthsBefore(now(), 20)),
      recentButBlocked: await user(numberOf('EMAIL'), now() - day, true),
      never: await user(numberOf('RESERVED')),
    },
  };
}

function monthsBefore(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  // The last day of a month that has no such day.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
