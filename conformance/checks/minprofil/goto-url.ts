import {
  type Check,
  check,
  expectEqual,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import type { ProfilePages } from '../../src/register-subject.ts';
import { browserOf } from '../idporten/login.ts';
import { endpointOf, formOf } from '../idporten/provider.ts';

/** MinProfil and the address that it sends citizens back to. */
export const gotoUrlChecks: readonly Check<RegisterSubject>[] = [
  check('MINPROFIL-LOGIN', 'nobody has logged in', async (subject) => {
    const { baseUrl } = pagesOf(subject);
    const authorize = await endpointOf(subject, 'authorization_endpoint');
    const { headers } = await send(subject, { method: 'GET', url: baseUrl });
    expectEqual('where it sends the browser', headers.get('location')?.split('?', 1)[0], authorize);
  }),
  check('MINPROFIL-GOTO-RETURN', 'a registered address', async (subject) => {
    const { gotoUrl } = pagesOf(subject);
    expectEqual('address after saving', await addressAfter(subject, { gotoUrl }), gotoUrl);
  }),
  check('MINPROFIL-GOTO-OPTIONAL', 'no address', async (subject) => {
    expectEqual('address after saving', await addressAfter(subject, {}), undefined);
  }),
  ...['goto', 'gotoURL', 'gotourl'].map((name) =>
    check<RegisterSubject>('MINPROFIL-GOTO-NAME', name, async (subject) => {
      const { gotoUrl } = pagesOf(subject);
      await requireReturn(subject);
      expectEqual('address after saving', await addressAfter(subject, { [name]: gotoUrl }), undefined);
    }),
  ),
  check('MINPROFIL-GOTO-UNREGISTERED', 'an address of somebody else', async (subject) => {
    const elsewhere = 'https://somebody-else.example/';
    await requireReturn(subject);
    const address = await addressAfter(subject, { gotoUrl: elsewhere });
    expectThat('address after saving', !address?.startsWith(elsewhere), 'another, or none', address);
  }),
];

function pagesOf({ minprofil }: RegisterSubject): ProfilePages {
  return requires(minprofil, 'The subject has no MinProfil.');
}

async function addressAfter(subject: RegisterSubject, parameters: Readonly<Record<string, string>>) {
  const { baseUrl, visit } = pagesOf(subject);
  const come = requires(visit, 'A visit to MinProfil takes a person at a browser.');
  return come(`${baseUrl}?${formOf(parameters)}`, browserOf(subject));
}

/** A registered address is gone to: else nothing would be proved. @throws PreconditionFailed when it is not. */
async function requireReturn(subject: RegisterSubject): Promise<void> {
  const { gotoUrl } = pagesOf(subject);
  const address = await addressAfter(subject, { gotoUrl });
  if (address === undefined) throw new PreconditionFailed('MinProfil sends nobody back to the registered address.');
}
