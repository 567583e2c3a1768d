import { expect, test } from 'vitest';
import { now, owner, personidentifikator, reserved, signedPerson } from '../../test/signed-person.ts';
import { type Sent, signedRegister } from '../../test/signed-register.ts';
import { pemOf, sign } from '../../test/signing-authority.ts';
import { krrValidation } from '../validation.ts';
import { type SignedAnswersOptions, signedAnswers } from './signed-answers.ts';

const { ca, options } = await signedPerson();
const { root, issuing, signer } = ca;

const everyone = (sent: Sent) => ({
  personer: (sent.body?.personidentifikatorer ?? []).map((id) => ({ personidentifikator: id, status: 'AKTIV' })),
});
/** Eleven digits that belong to nobody: month 99 does not exist. */
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0199${String(i).padStart(7, '0')}`);

const payloadOf = (jws: string): string => Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();

test('any number of persons, with the proof of each call in the order of the calls', async () => {
  let done = 0;
  let release = (): void => {};
  const othersDone = new Promise<void>((resolve) => {
    release = resolve;
  });
  const krr = signedRegister(
    async (asked) => {
      if (asked.body?.personidentifikatorer[0] === ids[0]) await othersDone;
      return sign(everyone(asked), [signer, issuing]);
    },
    { on: ({ type }) => type === 'done' && ++done === 2 && release() },
  );
  const ids = numbers(2500);
  const { persons, evidence } = await signedAnswers(krr.krr, options).personer([...ids, ...ids.slice(0, 3)]);
  expect(persons.map((person) => person.personidentifikator)).toEqual([...ids, ...ids.slice(0, 3)]);
  expect(
    krr.sent.map(({ method, path, accept, body }) => [method, path, accept, body?.personidentifikatorer.length]),
  ).toEqual([1000, 1000, 500].map((length) => ['POST', '/rest/v1/personer', 'application/jose', length]));
  const firsts = evidence.map(({ jws }) => JSON.parse(payloadOf(jws)).personer[0].personidentifikator);
  expect(firsts).toEqual([ids[0], ids[1000], ids[2000]]);
});

test('the logged-in citizen, with the JWS as it came and the certificate it was found right by', async () => {
  const jws = await sign(reserved, [signer, issuing]);
  const krr = signedRegister(() => jws);
  const { person, evidence } = await signedAnswers(krr.krr, options).person();
  expect(person).toEqual(reserved);
  expect(krr.sent).toEqual([{ method: 'GET', path: '/rest/v1/person', accept: 'application/jose', body: undefined }]);
  expect(evidence.jws).toBe(jws);
  expect(evidence.certificate).toMatchObject({
    organisationNumber: owner,
    issuer: 'Prøve-CA Business',
    pem: pemOf(signer),
  });
});

test.each<[object, string]>([
  [{ personer: {} }, '/personer: must be an array'],
  [{ personer: [] }, '/personer: 1 of 1 persons asked for were not answered'],
  [
    { personer: [{ ...reserved, personidentifikator: numbers(1)[0] }] },
    '/personer: 1 of 1 persons asked for were not answered',
  ],
])('a signed answer to another question proves nothing: %j', async (payload, problem) => {
  const jws = await sign(payload, [signer, issuing]);
  await expect(
    signedAnswers(signedRegister(() => jws).krr, options).personer([personidentifikator]),
  ).rejects.toMatchObject({
    code: 'invalid-response',
    problems: [problem],
  });
});

test('an answer that is not signed is refused', async () => {
  const krr = signedRegister(() => Response.json(reserved), { maxAttempts: 1 });
  await expect(signedAnswers(krr.krr, options).person()).rejects.toMatchObject({
    problems: ['content-type: not one the operation has'],
  });
});

test('the error tells of the whole call', async () => {
  let at = now;
  const krr = signedRegister(
    () => {
      at += 500;
      return krr.sent.length === 1 ? new Response('', { status: 503 }) : 'hemmelig';
    },
    // Its own waits end at once, those for a time limit never.
    {
      random: () => 0,
      clock: { now: () => at, sleep: (ms) => (ms === 0 ? Promise.resolve() : new Promise(() => {})) },
    },
  );
  await expect(signedAnswers(krr.krr, options).person()).rejects.toMatchObject({
    code: 'invalid-response',
    attempts: 2,
    elapsedMs: 1000,
  });
});

test('a clock that fails says nothing of the answer', async () => {
  const jws = await sign(reserved, [signer, issuing]);
  const now = (): number => {
    throw new Error('hemmelig');
  };
  const asking = signedAnswers(signedRegister(() => jws).krr, { ...options, clock: { ...options.clock, now } });
  await expect(asking.person()).rejects.toMatchObject({ code: 'unexpected', cause: { name: 'Error' } });
});

test('a client that compares answers with the document lets signed ones pass', async () => {
  const jws = await sign(reserved, [signer, issuing]);
  const krr = signedRegister(() => jws, { validate: krrValidation('error') });
  expect((await signedAnswers(krr.krr, options).person()).person).toEqual(reserved);
});

test.each<[string, object]>([
  ['trusted', {}],
  ['trusted', { trusted: [] }],
  ['trusted', { trusted: '' }],
  ['trusted', { trusted: 'hemmelig' }],
  ['trusted', { trusted: new Uint8Array([0x30, 1, 2]) }],
  ['trusted', { trusted: 5 }],
  ['trusted', { trusted: [null] }],
  ['trusted', { trusted: '-----BEGIN CERTIFICATE-----\naGVtbWVsaWc=\n-----END CERTIFICATE-----' }],
  ['organisationNumber', { organisationNumber: '99182582' }],
  ['organisationNumber', { organisationNumber: 991825827 }],
  ['concurrency', { concurrency: 0 }],
])('refuses the option %s of %j, and quotes nothing', (option, given) => {
  const { krr } = signedRegister(() => '');
  const options = { ...(option === 'trusted' ? {} : { trusted: pemOf(root) }), ...given } as SignedAnswersOptions;
  const refused = (): unknown => signedAnswers(krr, options);
  expect(refused).toThrow(TypeError);
  expect(refused).toThrow(new RegExp(`^Option ${option}: (?!.*(hemmelig|99182582))`));
});

test('of several trusted certificates each must be one', () => {
  const trusted = [pemOf(root), 'hemmelig'];
  expect(() => signedAnswers(signedRegister(() => '').krr, { trusted })).toThrow('Option trusted');
});
