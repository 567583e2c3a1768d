import { expect, test } from 'vitest';
import { clock, now, reserved, signedPerson } from '../../test/signed-person.ts';
import { signedRegister } from '../../test/signed-register.ts';
import {
  type ContentsChanges,
  derOf,
  ecKeys,
  type Issued,
  pemOf,
  rsaKeys,
  sign,
} from '../../test/signing-authority.ts';
import { type SignedAnswersOptions, signedAnswers } from './signed-answers.ts';

const { ca, personIn, refusal } = await signedPerson();
const { root, issuing, signer, signedBy } = ca;

test.each<[string, () => Partial<SignedAnswersOptions>, () => readonly [Issued, ...Issued[]]]>([
  ['the root as PEM', () => ({ trusted: pemOf(root) }), () => [signer, issuing]],
  ['the root, which the answer carries too', () => ({ trusted: pemOf(root) }), () => [signer, issuing, root]],
  ['the root as the bytes of a PEM file', () => ({ trusted: Buffer.from(pemOf(root)) }), () => [signer, issuing]],
  ['the root as DER', () => ({ trusted: derOf(root) }), () => [signer, issuing]],
  ['the issuing authority', () => ({ trusted: derOf(issuing) }), () => [signer]],
  ['the issuing authority, which the answer carries too', () => ({ trusted: derOf(issuing) }), () => [signer, issuing]],
  ['several in one file', () => ({ trusted: `# root\n${pemOf(root)}\n# issuing\n${pemOf(issuing)}` }), () => [signer]],
  ['several in a list', () => ({ trusted: [derOf(root), pemOf(issuing)] }), () => [signer]],
  ["the signer's own", () => ({ trusted: pemOf(signer) }), () => [signer]],
])('trusting %s', async (_what, options, chain) => {
  const jws = await sign(reserved, chain());
  expect(await personIn(jws, options())).toEqual(reserved);
});

test.each<[string, ContentsChanges]>([
  ['signatures of the organisation itself', { keyUsage: 0b0100_0000 }],
  ['nothing in particular', { keyUsage: undefined }],
  ['one more second', { validUntil: new Date(now) }],
  ['no second before', { validFrom: new Date(now) }],
])('a certificate for %s', async (_what, changes) => {
  const jws = await sign(reserved, [await signedBy(changes), issuing]);
  expect(await personIn(jws)).toEqual(reserved);
});

test("the signer's own certificate that is trusted is no other, though its key and holder are the same", async () => {
  const renewed = await sign(reserved, [await signedBy(), issuing]);
  expect(await refusal(renewed, { trusted: pemOf(signer) })).toEqual(['certificate: not issued by one of trusted']);
});

test('Digdir is whom to believe unless told otherwise', async () => {
  const signed = (jws: string) =>
    signedAnswers(signedRegister(() => jws).krr, { trusted: pemOf(root), clock }).person();
  const ofDigdir = await signedBy({ organisationNumber: '991825827' });
  expect((await signed(await sign(reserved, [ofDigdir, issuing]))).person).toEqual(reserved);
  const problems = ['certificate: of another organisation than organisationNumber'];
  await expect(signed(await sign(reserved, [signer, issuing]))).rejects.toMatchObject({ problems });
});

const day = 86_400_000;
test.each<[string, number, string]>([
  ['expired', Date.UTC(2028, 0) + 1, 'certificate: expired'],
  ['not yet valid', Date.UTC(2025, 0) - 1, 'certificate: not yet valid'],
  ['long expired', Date.UTC(2060, 0) + day, 'certificate: expired'],
])('a certificate that is %s by the given clock, also one that is trusted itself', async (_what, at, problem) => {
  const changes = { clock: { ...clock, now: () => at } };
  expect(await refusal(await sign(reserved, [signer, issuing]), changes)).toEqual([problem]);
  expect(await refusal(await sign(reserved, [signer, issuing]), { ...changes, trusted: pemOf(signer) })).toEqual([
    problem,
  ]);
});

test.each<[string, string, () => ContentsChanges | Promise<ContentsChanges>]>([
  ['for encryption', 'not for signatures', () => ({ keyUsage: 0b0010_1000 })],
  [
    'of another organisation',
    'of another organisation than organisationNumber',
    () => ({ organisationNumber: '310000099' }),
  ],
  ['of nobody', 'of another organisation than organisationNumber', () => ({ organisationNumber: undefined })],
  ['of a small key', 'not of an RSA key of at least 2048 bits', async () => ({ keys: await rsaKeys(1024) })],
  ['of an elliptic curve', 'not of an RSA key of at least 2048 bits', async () => ({ keys: await ecKeys() })],
  ['that nobody has issued', 'not issued by one of trusted', () => ({ issuer: undefined })],
])('a certificate %s', async (_what, problem, changes) => {
  const chain = [await signedBy(await changes()), issuing] as const;
  expect(await refusal(await sign(reserved, chain, { key: signer.keys.privateKey }))).toEqual([
    `certificate: ${problem}`,
  ]);
});
