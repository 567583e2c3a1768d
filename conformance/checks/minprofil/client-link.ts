import { type Check, type ClientSubject, check, expectEqual, expectThat, requires } from '../../src/index.ts';

/** Where MinProfil is (krr_sluttbrukerinnstillinger.md). */
const sites = {
  test: 'https://minprofil.test.kontaktregisteret.no/',
  prod: 'https://minprofil.kontaktregisteret.no/',
} as const;
const gotoUrl = 'https://tjeneste.example/tilbake?steg=2&fra=minprofil';
const wrong = [
  ...['tjeneste.example/tilbake', '/tilbake', '//tjeneste.example/hjem'],
  ...['https://Tjeneste.example/tilbake', 'https://tjeneste.example/?A=1', 'https://tjeneste.example/Tilbake'],
  ...['HTTPS://tjeneste.example/tilbake', 'https://tjeneste.example/s%C3%B8k'],
];

/** Links to MinProfil on the pages of a service. */
export const profileLinkChecks: readonly Check<ClientSubject>[] = [
  ...(['test', 'prod'] as const).map((environment) =>
    check('MINPROFIL-CLIENT-LINK', environment, async (subject: ClientSubject) => {
      const link = linkOf(subject);
      expectEqual('link without an address', link(environment), sites[environment]);
      for (const address of [gotoUrl, 'https://tjeneste.example/s%c3%b8k?q=a%26b+c']) {
        const { origin, pathname, searchParams } = new URL(link(environment, address));
        expectEqual('site', `${origin}${pathname}`, sites[environment]);
        expectEqual('parameters', [...searchParams], [['gotoUrl', address]]);
      }
    }),
  ),
  ...wrong.map((address) =>
    check('MINPROFIL-CLIENT-GOTO', address, async (subject: ClientSubject) => {
      const link = linkOf(subject);
      for (const environment of ['test', 'prod'] as const) {
        link(environment, gotoUrl);
        const isRefused = refuses(() => link(environment, address));
        expectThat('outcome', isRefused, 'a refusal', 'a link');
      }
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
