// Each environment as it should be: a sandbox plays it behind TLS, under the names of the real hosts.
import { expect, test } from 'vitest';
import { places } from '../../smoke/environments.ts';
import { playEnvironments } from './played-environment.ts';
import { credentialsIn, smoke, smokeChecks } from './smoke-run.ts';

const played = await playEnvironments();

const unpublished = ['login', 'minprofil', 'folkeregisteret'].map((service) => `LIVE-DNS/${service}`);
const withClient = ['LIVE-TOKEN', 'LIVE-LOOKUP-FOUND', 'LIVE-LOOKUP-UNKNOWN', 'LIVE-LOOKUP-SCHEMA'].flatMap((id) => [
  `${id}/krr`,
  `${id}/folkeregisteret`,
]);

test('with a client everything is tried and passes, in a few calls that are all counted', async () => {
  const run = await smoke(played, { variables: await credentialsIn(played) });
  expect(run.ids('skip')).toEqual(unpublished);
  expect(run.ids('pass')).toHaveLength(smokeChecks.length - unpublished.length);
  expect(run.made).toBe(played.asked.length);
  expect(run.made).toBeLessThanOrEqual(20);
});

test('without one it says what it could not try, and why', async () => {
  const run = await smoke(played);
  expect(run.ids('skip').toSorted()).toEqual([...unpublished, ...withClient].toSorted());
  expect(run.ids('pass')).toHaveLength(smokeChecks.length - unpublished.length - withClient.length);
  expect(run.message('LIVE-DNS/login')).toBe('No addresses of login.test.idporten.no are published.');
  expect(run.message('LIVE-TOKEN/krr')).toContain('(MASKINPORTEN_SCOPES)');
});

test('nobody is looked up in production, whoever asks', async () => {
  const run = await smoke(played, { environment: 'prod', allowProd: true, variables: await credentialsIn(played) });
  expect([run.ids('fail'), run.ids('error')]).toEqual([[], []]);
  expect(run.ids('pass')).toEqual(expect.arrayContaining(['LIVE-TOKEN/krr', 'LIVE-TOKEN/folkeregisteret']));
  for (const id of withClient.filter((one) => one.startsWith('LIVE-LOOKUP'))) {
    expect(run.message(id)).toBe('Production has no synthetic persons, so that nobody is looked up there.');
  }
  expect(played.asked.filter((address) => /personer(?!\/xsd$)/.test(address))).toEqual([]);
  expect(new Set(played.asked.map((address) => address.split('/', 1)[0]))).toEqual(
    new Set(Object.values(places.prod).map(({ host }) => host)),
  );
});

test('production is not asked by mistake', async () => {
  await expect(smoke(played, { environment: 'prod' })).rejects.toThrow('add --allow-prod');
  expect(played.asked).toEqual([]);
});

test('the playground has tokens of test, and nothing but Folkeregisteret', async () => {
  const run = await smoke(played, { environment: 'playground', variables: await credentialsIn(played) });
  expect([run.ids('fail'), run.ids('error')]).toEqual([[], []]);
  expect(run.ids('pass')).toEqual(
    expect.arrayContaining(['LIVE-TOKEN/folkeregisteret', 'LIVE-LOOKUP-FOUND/folkeregisteret']),
  );
  expect(run.message('LIVE-REACHABLE/krr')).toBe('The environment playground has no krr.');
  expect(run.message('KRR-DOCUMENT/at-springdoc-s-place')).toContain('does not tell krr.base_url');
});

test('a client of another environment is a mistake, told before anything is asked', async () => {
  const variables = { MASKINPORTEN_ISSUER: 'https://maskinporten.no/' };
  await expect(smoke(played, { variables })).rejects.toThrow('another issuer of maskinporten than that of test');
  await expect(smoke(played, { variables: { FOLKEREGISTERET_TENOR_PERSON: '00000000000' } })).rejects.toThrow(
    /^folkeregisteret\.tenor_person: must be the number of a synthetic person(?!.*00000000000)/,
  );
  expect(played.asked).toEqual([]);
});
