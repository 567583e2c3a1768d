import type { TokenSource } from '@fellesklient/core';
import { expectTypeOf, test } from 'vitest';
import type { Acr, Claims, IdportenOptions, IdportenSession, Login, LoginOptions, SessionData } from './index.ts';

test('a session is a token source for any register client', () => {
  expectTypeOf<IdportenSession>().toExtend<TokenSource>();
  expectTypeOf<IdportenSession['data']>().toEqualTypeOf<SessionData>();
});

test('levels, languages and client authentication are closed', () => {
  expectTypeOf<LoginOptions['acr']>().toEqualTypeOf<Acr | undefined>();
  expectTypeOf<'Level4'>().not.toExtend<Acr>();
  expectTypeOf<{ secret: string; method: 'jwt' }>().not.toExtend<IdportenOptions['clientAuth']>();
  expectTypeOf<{ key: { pem: string; x5c: readonly string[] } }>().toExtend<IdportenOptions['clientAuth']>();
});

test('claims that every login has are known, others are open', () => {
  expectTypeOf<Claims['sub']>().toEqualTypeOf<string>();
  expectTypeOf<Claims['pid']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Claims['whatever']>().toEqualTypeOf<unknown>();
  expectTypeOf<Login['transaction']['acr']>().toEqualTypeOf<Acr | undefined>();
});
