// Signed answers and the print service, against the sandbox.
import { createKrrClient, type KrrClientOptions } from '@fellesklient/krr';
import { readSertifikat } from '@fellesklient/krr/certificate';
import { type SignedAnswersOptions, signedAnswers } from '@fellesklient/krr/jose';
import { printSertifikat } from '@fellesklient/krr/print';
import { krrValidation } from '@fellesklient/krr/validation';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { createSandbox, quirkValues, type Sandbox } from '@fellesklient/sandbox';
import { expect, test } from 'vitest';
import { Citizen, person as citizensNumber } from './idporten/citizen.ts';

const scopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'] as const;

async function clientOf(sandbox: Sandbox, options: Partial<KrrClientOptions<(typeof scopes)[number]>> = {}) {
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const { client_id: clientId, jwk } = await sandbox.demoClient();
  const auth = createMaskinporten({ environment: 'test', clientId, key: { jwk }, fetch });
  return createKrrClient({ environment: 'test', auth, scopes, fetch, validate: krrValidation('error'), ...options });
}

async function trustIn(sandbox: Sandbox): Promise<SignedAnswersOptions> {
  const { root } = await sandbox.trustAnchors('test');
  return { trusted: root, organisationNumber: sandbox.krrSigner.organisationNumber };
}

test('any number of persons, each as without a signature', async () => {
  const sandbox = createSandbox();
  const krr = await clientOf(sandbox);
  const ids = Array.from({ length: 1500 }, (_, i) => sandbox.world.personidentifikator(i));
  const { persons, evidence } = await signedAnswers(krr, await trustIn(sandbox)).personer([...ids, ids[0] as string]);
  expect(persons).toEqual(await (await clientOf(sandbox, { apiVersion: 'v1' })).personer([...ids, ids[0] as string]));
  expect(evidence.map(({ certificate }) => certificate.organisationNumber)).toEqual(
    Array(2).fill(sandbox.krrSigner.organisationNumber),
  );
});

const refusedFor: Readonly<Record<(typeof quirkValues.krr.signature)[number], string | undefined>> = {
  sound: undefined,
  'not-a-jws': 'body: not a compact JWS (RFC 7515)',
  altered: 'signature: not made with the key of the certificate',
  'other-key': 'signature: not made with the key of the certificate',
  'alg-none': 'alg: must be RS256',
  'alg-hs256': 'alg: must be RS256',
  'unknown-critical-header': 'crit: demands an extension that is not known',
  'no-certificate': "x5c: must be certificates, the signer's first",
  expired: 'certificate: expired',
  'not-yet-valid': 'certificate: not yet valid',
  untrusted: 'certificate: not issued by one of trusted',
  'issued-by-holder': 'certificate: not issued by one of trusted',
  'other-organisation': 'certificate: of another organisation than organisationNumber',
  'payload-not-json': 'payload: not JSON',
  'payload-of-wrong-shape': '/personer: must be an array',
};

test.each(quirkValues.krr.signature)('an answer whose signature is %s', async (signature) => {
  const sandbox = createSandbox({ quirks: { krr: { signature } } });
  const asked = signedAnswers(await clientOf(sandbox), await trustIn(sandbox)).personer([
    sandbox.world.personidentifikator(1),
  ]);
  const problem = refusedFor[signature];
  if (problem === undefined) expect((await asked).persons).toHaveLength(1);
  else await expect(asked).rejects.toMatchObject({ code: 'invalid-response', problems: [problem], attempts: 1 });
});

test.each(['v1', 'v2'] as const)('the print service of %s', async (apiVersion) => {
  const sandbox = createSandbox();
  const asked: string[] = [];
  const krr = createKrrClient({
    environment: 'test',
    apiVersion,
    auth: {
      get: async () => {
        asked.push('token');
        return 'x';
      },
      invalidate: () => {},
    },
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  const { postkasseleverandoerAdresse, x509Sertifikat } = await printSertifikat(krr);
  expect(readSertifikat(x509Sertifikat).organisationNumber).toBe(postkasseleverandoerAdresse);
  expect(asked).toEqual([]);
});

test('the citizen who has logged in', async () => {
  const userScopes = ['krr:user/kontaktinformasjon.read'] as const;
  const all = ['openid', 'profile', ...userScopes];
  const citizen = new Citizen({ scopes: all }, { scopes: all });
  const login = await citizen.idporten.login();
  const session = await citizen.idporten.callback(await citizen.follow(login), login.transaction);
  const clock = { now: () => citizen.now, sleep: () => new Promise<void>(() => {}) };
  const krr = createKrrClient({
    environment: 'test',
    clock,
    auth: session,
    scopes: userScopes,
    fetch: (input, init) => citizen.sandbox.fetch(new Request(input, init)),
  });
  const { person } = await signedAnswers(krr, { ...(await trustIn(citizen.sandbox)), clock }).person();
  expect(person.personidentifikator).toBe(citizensNumber);
});
