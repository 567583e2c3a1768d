import type { TokenRequest } from '@fellesklient/core';
import { createIdporten, type IdportenOptions, type IdportenSession, type SessionData } from '@fellesklient/idporten';
import fc from 'fast-check';
import { issuer } from './issuer.ts';
import { keySecrets } from './keys.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { Run } from './run.ts';
import { later, mostlyFirst, often, type Stage, stages } from './stage.ts';
import { requests } from './token-requests.ts';
import { callbacks, clientAuths, logins, stored, stores } from './visits.ts';
import type { Witness } from './witness.ts';

const redirectUri = 'https://app.example.no/callback';
const scopes = ['openid', 'profile', 'krr:user/kontaktinformasjon.read'];

const citizens = fc.record({
  stage: stages,
  wellFor: fc.nat({ max: 12 }),
  isSomebodyElse: fc.nat({ max: 3 }).map((number) => number === 3),
  par: fc.boolean(),
  clientAuth: mostlyFirst(clientAuths),
  login: mostlyFirst(logins),
  callback: mostlyFirst(callbacks),
  store: mostlyFirst(stores),
  stored: mostlyFirst(stored),
  request: often(requests),
});

interface Input {
  readonly stage: Stage;
  /** How many calls go well first. */
  readonly wellFor: number;
  /** Whether the person that is asked about is another than the one who logged in. */
  readonly isSomebodyElse: boolean;
  readonly par: boolean;
  readonly clientAuth: string;
  readonly login: string;
  readonly callback: string;
  readonly store: string;
  readonly stored: string;
  readonly request: string;
}

const leaksOf =
  (create: typeof createIdporten) =>
  async ({ stage, wellFor, isSomebodyElse, par, ...kinds }: Input, witness: Witness) => {
    const { secrets, thrown } = stage;
    const [clientId = ''] = secrets.clientIds;
    const provider = issuer(clientId, secrets, isSomebodyElse);
    const run = new Run(later(stage, wellFor), witness, provider.answer);
    const { say } = run;
    run.keepSecret(keySecrets);
    let session: IdportenSession | undefined;
    const use = async (other: IdportenSession | undefined): Promise<void> => {
      session = other ?? session;
      if (!session) return;
      const { accessToken, refreshToken = accessToken, idToken } = session.data;
      run.keepSecret([accessToken, refreshToken, idToken].filter((token) => typeof token === 'string'));
      run.show('session', session, false);
    };
    const onChange = stores[kinds.store]?.(say, secrets, thrown);
    const told = onChange && { onChange };
    const clientAuth = clientAuths[kinds.clientAuth]?.(say, secrets, thrown) as IdportenOptions['clientAuth'];

    await run.call(async (signal) => {
      const idporten = create({
        ...run.options,
        environment: run.place,
        clientId,
        clientAuth,
        redirectUri,
        scopes,
        par,
      });
      if (!stage.secretPath) run.show('idporten', idporten);
      const { transaction } = await idporten.login({ signal, ...logins[kinds.login]?.(say, secrets, thrown) });
      run.keepSecret([transaction.state, transaction.nonce, transaction.codeVerifier]);
      provider.nonce = transaction.nonce;
      const url = callbacks[kinds.callback]?.(say, secrets, thrown)(transaction.state, idporten.issuer) as string;
      await use(await idporten.callback(url, transaction, { ...told, signal }));
      const data = stored[kinds.stored]?.(say, secrets, thrown)(session?.data) as SessionData;
      await use(idporten.resume(data, told));
    });
    const held = session;
    if (!held) return run.leaks();
    await run.call((signal) => held.userinfo(signal));
    await run.call(() => held.invalidate(held.data.accessToken));
    await run.call((signal) => held.get(requests[kinds.request]?.(say, secrets, thrown) as TokenRequest, signal));
    await run.call((signal) => held.get({ register: 'krr', scopes: scopes.slice(2) }, signal));
    await use(held);
    await run.call(() => held.logoutUrl({ state: say(), postLogoutRedirectUri: say() }));
    await run.call(() => held.logoutUrl());
    return run.leaks();
  };

leaksNothing('a citizen who logs in', 0.06, citizens, leaksOf(createIdporten));

leakIsFound(
  'a callback that quotes the address',
  'error message',
  citizens,
  leaksOf((options) => ({
    ...createIdporten(options),
    callback: async (url) => {
      throw new TypeError(`Option currentUrl: ${String(url)} has no code.`);
    },
  })),
);
leakIsFound(
  'a session that shows its tokens',
  'session as JSON',
  citizens,
  leaksOf((options) => {
    const idporten = createIdporten(options);
    const callback: typeof idporten.callback = async (...args) => {
      const session = await idporten.callback(...args);
      return Object.assign(session, { tokens: session.data });
    };
    return { ...idporten, callback };
  }),
);
