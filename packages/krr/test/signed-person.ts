// What comes of signed answers to the question who has logged in, by an authority made for each test file.
import { inspect } from 'node:util';
import { type Clock, type FellesklientError, isFellesklientError } from '@fellesklient/core';
import { expect } from 'vitest';
import { type SignedAnswersOptions, signedAnswers } from '../src/jose/signed-answers.ts';
import { signedRegister } from './signed-register.ts';
import { pemOf, type SigningAuthority, signingAuthority } from './signing-authority.ts';

/** Whose signature is wanted. */
export const owner = '310000005';
export const now: number = Date.parse('2026-05-01T12:00:00Z');
export const clock = { now: (): number => now, sleep: async (): Promise<void> => {} };
export const personidentifikator = '11822648950';
export const reserved = {
  personidentifikator,
  reservasjon: 'JA',
  status: 'AKTIV',
  kontaktinformasjon: { epostadresse: 'kari@example.org' },
};

type Options = Partial<SignedAnswersOptions>;

export interface SignedPerson {
  readonly ca: SigningAuthority;
  /** Options that believe the root, at the moment above. */
  readonly options: SignedAnswersOptions & { readonly clock: Clock };
  /** The person in an answer that is found right. */
  personIn(jws: string, options?: Options): Promise<unknown>;
  /** What an answer is refused for, by an error that tells nothing of it. */
  refusal(jws: string, options?: Options): Promise<readonly string[] | undefined>;
}

export async function signedPerson(): Promise<SignedPerson> {
  const ca = await signingAuthority(owner);
  const options = { trusted: pemOf(ca.root), organisationNumber: owner, clock };
  const ask = (jws: string, changes?: Options) =>
    signedAnswers(signedRegister(() => jws).krr, { ...options, ...changes }).person();
  return {
    ca,
    options,
    personIn: async (jws, changes) => (await ask(jws, changes)).person,
    async refusal(jws, changes) {
      const error: unknown = await ask(jws, changes).catch((thrown: unknown) => thrown);
      if (!isFellesklientError(error)) throw new Error('The answer was not refused');
      const told = { code: 'invalid-response', operation: 'hentPersonV1', status: 200, attempts: 1, retryable: false };
      expect(error).toMatchObject(told);
      const shown = `${inspect(error, { showHidden: true })} ${JSON.stringify(error)}`;
      const parts = jws.split('.').filter((part) => part.length > 20);
      for (const secret of [personidentifikator, 'kari', owner, '310000099', ...parts]) {
        expect(shown).not.toContain(secret);
      }
      return (error as FellesklientError).problems;
    },
  };
}
