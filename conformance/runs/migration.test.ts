import { createKrrClient } from '@fellesklient/krr';
import { environments as krrEnvironments } from '@fellesklient/krr/environments';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { environments as maskinportenEnvironments } from '@fellesklient/maskinporten/environments';
import { type Finding, migrationReport } from '@fellesklient/maskinporten/migration';
import { expect, test } from 'vitest';

// Reports and clients know retired addresses from different places: they must say the same of each.
const oldHosts = [
  ...['ver2-krr.digdir.no', 'krr-ver2.digdir.no', 'krr-ver2.digdir', 'krr-ver1.digdir.no', 'krr.digdir.no'],
  ...['oidc.difi.no', 'oidc-ver2.difi.no', 'oidc-ver1.difi.no', 'oidc-yt2.difi.eon.no', 'oidc-test1.difi.eon.no'],
  ...['kontaktinfo-ws.difi.no', 'kontaktinfo-ws-ver2.difi.no', 'kontaktinfo-ws-ver1.difi.no'],
  'kontaktinfo-ws-yt2.difi.eon.no',
  ...['ver2.maskinporten.no', 'ver1.maskinporten.no', 'yt2.maskinporten.no'],
];

/** What a client says when it is made for a base URL. */
function saidOf(make: () => unknown): string {
  try {
    make();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function finding(field: 'apiUrl' | 'issuer', address: string): Finding | undefined {
  const { steps } = migrationReport({ [field]: address });
  return steps.flatMap(({ findings }) => findings).find((found) => found.field === field);
}

/** Where the environment that a client names is found. */
function hostOf(field: 'apiUrl' | 'issuer', name: string | undefined): string | undefined {
  const known: Readonly<Record<string, { readonly baseUrl: string }>> =
    field === 'apiUrl' ? krrEnvironments : maskinportenEnvironments;
  const baseUrl = name === undefined ? undefined : known[name]?.baseUrl;
  return baseUrl && new URL(baseUrl).host;
}

test.each(oldHosts)('%s: a report says of it what the clients say', (host) => {
  const environment = { baseUrl: `https://${host}` };
  const auth = { get: async () => '', invalidate: () => {} };
  const said = {
    apiUrl: saidOf(() => createKrrClient({ environment, auth })),
    issuer: saidOf(() =>
      createMaskinporten({ environment, clientId: 'x', key: { sign: async (data) => data, kid: 'k' } }),
    ),
  };
  for (const field of ['apiUrl', 'issuer'] as const) {
    const { retired, to } = finding(field, `${environment.baseUrl}/`) ?? {};
    const [, date, successor] = /was retired on (\S+)\. Use '(\w+)'/.exec(said[field]) ?? [];
    expect({ retired, host: to && new URL(to).host }).toEqual({ retired: date, host: hostOf(field, successor) });
  }
  expect(Object.values(said).join()).not.toBe('');
});

test.each(['test', 'prod'] as const)('the addresses of %s are the current ones', (name) => {
  expect(finding('apiUrl', `${krrEnvironments[name].baseUrl}/rest/v2/personer`)?.state).toBe('done');
  for (const issuer of maskinportenEnvironments[name].issuers) expect(finding('issuer', issuer)?.state).toBe('done');
});
