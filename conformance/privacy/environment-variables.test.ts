import { fromEnv } from '@fellesklient/maskinporten/env';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { jwk, keySecrets, pem } from './keys.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { token } from './registers.ts';
import { Run } from './run.ts';
import { kindOf, type Stage, stages } from './stage.ts';
import { lookup } from './token-requests.ts';
import type { Witness } from './witness.ts';

/** Variables that are right together. */
const right: Table<string> = {
  MASKINPORTEN_CLIENT_ID: (_, { clientIds: [id = ''] }) => id,
  MASKINPORTEN_CLIENT_JWK: () => JSON.stringify(jwk),
  FELLESKLIENT_MASKINPORTEN_ENVIRONMENT: () => 'test',
};
const names = [
  ...Object.keys(right),
  'NAIS_TOKEN_ENDPOINT',
  'MASKINPORTEN_ISSUER',
  'MASKINPORTEN_WELL_KNOWN_URL',
  'MASKINPORTEN_TOKEN_ENDPOINT',
  ...['PEM', 'KID', 'CERTIFICATE'].map((name) => `FELLESKLIENT_MASKINPORTEN_${name}`),
];

/** What they are set to by mistake. */
const values: Table<string> = {
  text: (say) => say(),
  url: (say) => `https://register.example/${encodeURIComponent(say())}`,
  secretiveUrl: (say) => `https://${encodeURIComponent(say())}:${encodeURIComponent(say())}@register.example/token`,
  brokenUrl: (say) => `https://[${say()}/token`,
  wellKnown: (say) => `https://register.example/${encodeURIComponent(say())}/.well-known/oauth-authorization-server`,
  local: () => 'http://localhost:3000/api/v1/token',
  json: (say) => JSON.stringify({ [say()]: say() }),
  brokenJson: (say) => `{"kty":"RSA","d":"${say()}"`,
  jwk: () => JSON.stringify(jwk),
  otherKid: (say) => JSON.stringify({ ...jwk, kid: say() }),
  damaged: (say) => JSON.stringify({ ...jwk, d: say() }),
  pem: () => pem,
  pemInOneLine: () => pem.replaceAll('\n', '\\n'),
  brokenPem: (say) => `-----BEGIN PRIVATE KEY-----\\n${say()}\\n-----END PRIVATE KEY-----`,
  empty: () => ' \n',
};

const settings = fc.record({
  stage: stages,
  wrong: fc.dictionary(fc.constantFrom(...names), kindOf(values), { maxKeys: 3 }),
  without: fc.subarray(names, { maxLength: 2 }),
});

interface Input {
  readonly stage: Stage;
  readonly wrong: Readonly<Record<string, string>>;
  readonly without: readonly string[];
}

const leaksOf =
  (entry: typeof fromEnv) =>
  async ({ stage, wrong, without }: Input, witness: Witness) => {
    const run = new Run({ ...stage, platformFetch: false }, witness, token);
    run.keepSecret(keySecrets);
    const set = (table: Table<string>, kind: string): string | undefined =>
      table[kind]?.(run.say, stage.secrets, stage.thrown);
    const env = {
      ...Object.fromEntries(Object.keys(right).map((name) => [name, set(right, name)])),
      ...Object.fromEntries(without.map((name) => [name, undefined])),
      ...Object.fromEntries(Object.entries(wrong).map(([name, kind]) => [name, set(values, kind)])),
    };
    await run.call(async (signal) => {
      const auth = entry({ ...run.options, env });
      run.show('source', { ...auth, issuer: undefined });
      await auth.get(lookup, signal);
    });
    return run.leaks();
  };

leaksNothing('environment variables', 0.04, settings, leaksOf(fromEnv));

leakIsFound(
  'a variable whose value is told',
  'error message',
  settings,
  leaksOf(({ env = {} } = {}) => {
    throw new TypeError(`Variable MASKINPORTEN_CLIENT_ID: ${env.MASKINPORTEN_CLIENT_ID} is unknown.`);
  }),
);
