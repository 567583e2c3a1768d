import {
  type Check,
  check,
  expectEqual,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  send,
} from '../../src/index.ts';
import { endpointOf } from '../idporten/provider.ts';
import { addressAfter, pagesOf } from './visit.ts';

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

/** A registered address is gone to: else nothing would be proved. @throws PreconditionFailed when it is not. */
async function requireReturn(subject: RegisterSubject): Promise<void> {
  const { gotoUrl } = pagesOf(subject);
  const address = await addressAfter(subject, { gotoUrl });
  if (address === undefined) throw new PreconditionFailed('MinProfil sends nobody back to the registered address.');
}
