import { type Check, type ClientSubject, check, expectEqual, expectThat, requires } from '../../src/index.ts';

/** Where MinProfil is (krr_sluttbrukerinnstillinger.md). */
const sites = {
  test: 'https://minprofil.test.kontaktregisteret.no/',
  prod: 'https://minprofil.kontaktregisteret.no/',
} as const;
const gotoUrl = 'https://tjeneste.example/tilbake?steg=2&fra=minprofil';

/** Links to MinProfil on the pages of a service. */
export const profileLinkChecks: readonly Check<ClientSubject>[] = [
  ...(['test', 'prod'] as const).map((environment) =>
    check('MINPROFIL-CLIENT-LINK', environment, async (subject: ClientSubject) => {
      const link = linkOf(subject);
      expectEqual('link without an address', link(environment), sites[environment]);
      const { origin, pathname, searchParams } = new URL(link(environment, gotoUrl));
      expectEqual('site', `${origin}${pathname}`, sites[environment]);
      expectEqual('parameters', [...searchParams], [['gotoUrl', gotoUrl]]);
    }),
  ),
  ...['tjeneste.example/tilbake', '/tilbake', 'https://Tjeneste.example/tilbake', 'https://tjeneste.example/?A=1'].map(
    (wrong) =>
      check('MINPROFIL-CLIENT-GOTO', wrong, async (subject: ClientSubject) => {
        const link = linkOf(subject);
        link('test', gotoUrl);
        expectThat(
          'outcome',
          refuses(() => link('test', wrong)),
          'a refusal',
          'a link',
        );
      }),
  ),
];

function linkOf({ profileLink }: ClientSubject): NonNullable<ClientSubject['profileLink']> {
  return requires(profileLink, 'The client makes no links to MinProfil.');
}

function refuses(work: () => string): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
