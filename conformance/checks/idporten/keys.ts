import { createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { ExpectationFailed, expectThat, jsonOf, type RegisterSubject, send } from '../../src/index.ts';
import { endpointOf } from './provider.ts';

export async function keySetOf(subject: RegisterSubject): Promise<JSONWebKeySet> {
  const { keys } = jsonOf(await send(subject, { method: 'GET', url: await endpointOf(subject, 'jwks_uri') }));
  expectThat('keys', Array.isArray(keys), 'an array', keys);
  return { keys } as JSONWebKeySet;
}

/** The claims of a token that a key of the key set has signed. @throws ExpectationFailed when none has. */
export async function verified(subject: RegisterSubject, what: string, token: string): Promise<JWTPayload> {
  const keys = createLocalJWKSet(await keySetOf(subject));
  try {
    const { alg } = decodeProtectedHeader(token);
    expectThat(`alg of the ${what}`, /^RS(256|384|512)$/.test(String(alg)), 'RS256, RS384 or RS512', alg);
    return (await jwtVerify(token, keys, { currentDate: new Date(subject.now()) })).payload;
  } catch (problem) {
    if (!(problem instanceof errors.JOSEError)) throw problem;
    throw new ExpectationFailed(`${what}: expected a signature by a key of the key set, came ${problem.code}`);
  }
}
