import {
  type Check,
  check,
  expectEqual,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  send,
} from '../../src/index.ts';
import { endpointOf, formOf } from '../idporten/provider.ts';
import { addressAfter, pagesOf } from './visit.ts';

/** MinProfil and the address that it sends citizens back to. */
export const gotoUrlChecks: readonly Check<RegisterSubject>[] = [
  check('MINPROFIL-LOGIN', 'nobody has logged in', async (subject) => {
    const { baseUrl, gotoUrl } = pagesOf(subject);
    const authorize = await endpointOf(subject, 'authorization_endpoint');
    for (const url of [baseUrl, `${baseUrl}?${formOf({ gotoUrl })}`]) {
      const { status, headers } = await send(subject, { method: 'GET', url });
      expectThat('status', status >= 300 && status < 400, 'a redirect', status);
      expectEqual('where it sends the browser', headers.get('location')?.split('?', 1)[0], authorize);
    }
  }),
  check('MINPROFIL-GOTO-RETURN', 'a registered address', async (subject) => {
    const { gotoUrl } = pagesOf(subject);
    expectEqual('address after saving', await addressAfter(subject, { gotoUrl }), gotoUrl);
  }),
  check('MINPROFIL-GOTO-OPTIONAL', 'no address', async (subject) => {
    await requireReturn(subject);
    expectEqual('address after saving', await addressAfter(subject, {}), undefined);
  }),
  ...['goto', 'gotoURL', 'gotourl'].map((name) =>
    check<RegisterSubject>('MINPROFIL-GOTO-NAME', name, async (subject) => {
      const { gotoUrl } = pagesOf(subject);
      await requireReturn(subject);
      expectEqual('address after saving', await addressAfter(subject, { [name]: gotoUrl }), undefined);
    }),
  ),
  check('MINPROFIL-GOTO-UNREGISTERED', 'an address of somebody else', (subject) =>
    expectNotGoneTo(subject, 'https://somebody-else.example/'),
  ),
  check('MINPROFIL-GOTO-UNREGISTERED', 'a host that begins like the registered one', (subject) =>
    expectNotGoneTo(subject, `${new URL(pagesOf(subject).gotoUrl).origin}.somebody-else.example/`),
  ),
  check('MINPROFIL-GOTO-UNREGISTERED', 'the registered one, in the query of another', (subject) =>
    expectNotGoneTo(subject, `https://somebody-else.example/?${pagesOf(subject).gotoUrl}`),
  ),
];

async function expectNotGoneTo(subject: RegisterSubject, elsewhere: string): Promise<void> {
  await requireReturn(subject);
  const address = await addressAfter(subject, { gotoUrl: elsewhere });
  expectThat('address after saving', !address?.startsWith(elsewhere), 'another, or none', address);
}

/** A registered address is gone to: else nothing would be proved. @throws PreconditionFailed when it is not. */
async function requireReturn(subject: RegisterSubject): Promise<void> {
  const { gotoUrl } = pagesOf(subject);
  const address = await addressAfter(subject, { gotoUrl });
  if (address === undefined) throw new PreconditionFailed('MinProfil sends nobody back to the registered address.');
}
