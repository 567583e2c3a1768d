import { decodeJwt } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { tokensFor, tokensOf } from './login.ts';
import { type FormChanges, type Json, otherClient, postAs, providerOf } from './provider.ts';
import { expectRefused } from './refusal.ts';
import { withoutProof } from './without-proof.ts';

const immovable = 'The time of the subject cannot be moved.';

/** Refresh tokens. */
export const refreshChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-REFRESH-ISSUED', 'a client with a key', async (subject) => {
    expectMatch('refresh_token', (await tokensFor(subject)).refresh_token, /./);
  }),
  check('IDP-REFRESH-ISSUED', 'a client with a secret', async (subject) => {
    for (const kind of ['secretPost', 'secretBasic'] as const) {
      const tokens = await tokensFor(subject, { client: otherClient(subject, kind) });
      expectMatch('refresh_token', tokens.refresh_token, /./);
    }
  }),
  check('IDP-REFRESH-PUBLIC', 'a public client', async (subject) => {
    const tokens = await tokensFor(subject, { client: otherClient(subject, 'public') });
    expectEqual('refresh_token', tokens.refresh_token, undefined);
  }),
  check('IDP-REFRESH-NEW-TOKEN', 'once', async (subject) => {
    const first = await tokensFor(subject);
    const answer = await refresh(subject, first);
    expectEqual('status', answer.status, 200);
    expectThat('access_token', tokensOf(answer).access_token !== first.access_token, 'a new one', 'the same');
  }),
  check('IDP-REFRESH-NEWEST', 'three times, each with the newest value', async (subject) => {
    let tokens: Json = await tokensFor(subject);
    for (const time of ['first', 'second', 'third']) {
      const answer = await refresh(subject, tokens);
      expectEqual(`status for the ${time} time`, answer.status, 200);
      tokens = { refresh_token: tokens.refresh_token, ...tokensOf(answer) };
    }
  }),
  check('IDP-REFRESH-SAME-CITIZEN', 'claims before and after', async (subject) => {
    const first = await tokensFor(subject);
    const [before, after] = [first.access_token, tokensOf(await refresh(subject, first)).access_token].map(claimsOf);
    requires(before, 'The access token is opaque.');
    for (const claim of ['sub', 'client_id', 'scope']) expectEqual(claim, after?.[claim], before?.[claim]);
  }),
  check('IDP-REFRESH-AUTH', 'no proof of who the client is', async (subject) => {
    const tokens = await tokensFor(subject);
    const fields = { client_assertion: undefined, client_assertion_type: undefined };
    expectRefused('no client authentication', await refresh(subject, tokens, { fields }));
    tokensOf(await refresh(subject, tokens));
  }),
  ...withoutProof('IDP-REFRESH-AUTH', async (subject, client, auth) => {
    const fields = (tokens: Json) => ({ grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token) });
    const first = await tokensFor(subject, { client });
    requires(first.refresh_token, 'The client is given no refresh token.');
    const tokens = tokensOf(await postAs(subject, 'token_endpoint', client, fields(first)));
    return postAs(subject, 'token_endpoint', { ...client, auth }, fields(tokens));
  }),
  check('IDP-REFRESH-CLIENT', 'the refresh token of another client', async (subject) => {
    const tokens = await tokensFor(subject);
    const fields = { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token) };
    const answer = await postAs(subject, 'token_endpoint', otherClient(subject, 'secretPost'), fields);
    expectRefused('the refresh token of another client', answer, 'invalid_grant');
  }),
  check('IDP-REFRESH-UNKNOWN', 'a refresh token that was never given', async (subject) => {
    const answer = await refresh(subject, { refresh_token: crypto.randomUUID() });
    expectRefused('an invented refresh token', answer, 'invalid_grant');
  }),
  check('IDP-REFRESH-IDLE', 'unused for 500 seconds, and for 620', async (subject) => {
    const pass = requires(subject.pass, immovable);
    let tokens: Json = await tokensFor(subject);
    for (const seconds of [500, 1000]) {
      pass(500_000);
      const answer = await refresh(subject, tokens);
      expectEqual(`status after ${seconds} seconds`, answer.status, 200);
      tokens = { ...tokens, ...tokensOf(answer) };
    }
    pass(620_000);
    expectRefused('a refresh token that lay unused', await refresh(subject, tokens), 'invalid_grant');
  }),
  check('IDP-REFRESH-LIMIT', 'used every ten minutes for two hours', async (subject) => {
    const pass = requires(subject.pass, immovable);
    let tokens: Json = await tokensFor(subject);
    for (let seconds = 590; seconds < 7200; seconds += 590) {
      pass(590_000);
      const answer = await refresh(subject, tokens);
      expectEqual(`status after ${seconds} seconds`, answer.status, 200);
      tokens = { ...tokens, ...tokensOf(answer) };
    }
    pass(200_000);
    expectRefused('a login of more than two hours', await refresh(subject, tokens), 'invalid_grant');
  }),
];

function refresh(subject: RegisterSubject, { refresh_token }: Json, changes?: FormChanges): Promise<Answer> {
  const fields = { grant_type: 'refresh_token', refresh_token: String(refresh_token) };
  return postAs(subject, 'token_endpoint', providerOf(subject).client, fields, changes);
}

/** The claims of an access token; undefined when it is opaque. */
function claimsOf(token: string): Json | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}
