import { describe, test } from 'vitest';
import { folkeregisteretClientChecks } from '../../checks/folkeregisteret/client.ts';
import { folkeregisteretClientAnswerChecks } from '../../checks/folkeregisteret/client-answers.ts';
import { folkeregisteretEnvironmentChecks } from '../../checks/folkeregisteret/client-environments.ts';
import { folkeregisteretClientRetryChecks } from '../../checks/folkeregisteret/client-retries.ts';
import { type ClientSettings, fellesklientClient, type PopulationClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingGrant, type Fault, type Fetch } from './fault.ts';
import { asking, telling } from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

interface ClientFault extends Fault<ClientSettings> {
  readonly profile?: string;
}

/** Retries what was refused. */
const again =
  (fetch: Fetch, when: (status: number) => boolean): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    return when(response.status) && String(input).includes('/folkeregisteret/') ? fetch(input, init) : response;
  };

const faults: readonly ClientFault[] = [
  {
    name: 'asks for the scope of authority always',
    breaks: ['FREG-CLIENT-SCOPE'],
    because: /^scope of the grant: expected/,
    wrap: (fetch, { jwk }) =>
      changingGrant(fetch, jwk, (claims) => ({ ...claims, scope: 'folkeregister:deling/offentligmedhjemmel' })),
  },
  {
    name: 'asks for a token for one address',
    breaks: ['FREG-CLIENT-NO-RESOURCE'],
    because: /^resource of the grant: expected nothing/,
    wrap: (fetch, { jwk }) =>
      changingGrant(fetch, jwk, (claims) => ({ ...claims, resource: ['https://folkeregisteret.example'] })),
  },
  {
    name: 'forgets its customer',
    breaks: ['FREG-CLIENT-DELEGATED'],
    because: /^consumer_org of the grant: expected "\d{9}", came nothing/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, ({ consumer_org, ...claims }) => claims),
  },
  {
    name: 'wants XML',
    breaks: ['FREG-CLIENT-ADDRESS'],
    because: /^Accept: expected JSON among it/,
    wrap: (fetch) => asking(fetch, ({ init }) => init.headers.set('accept', 'application/xml')),
  },
  {
    name: 'asks for parts in one word',
    breaks: ['FREG-CLIENT-PART'],
    because: /^part: expected/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        const parts = url.searchParams.getAll('part');
        if (parts.length > 1) url.searchParams.set('part', parts.join(','));
      }),
  },
  {
    name: 'spells the phonetic search in one way',
    profile: 'privatutenhjemmel',
    breaks: ['FREG-CLIENT-PHONETIC'],
    because: /^soekfonetisk: expected "true"/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        url.search = url.search.replace('soekfonetisk', 'soekFonetisk');
      }),
  },
  {
    name: 'takes every 404 for nobody',
    breaks: ['FREG-CLIENT-WAF', 'FREG-CLIENT-WRONG-ADDRESS'],
    because: /^outcome: expected "an error", came "nobody"/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status !== 404) return;
        told.headers.set('content-type', 'application/json');
        told.json = { kode: 'FREG-404', melding: 'Fant ingen.' };
      }),
  },
  {
    name: 'knows the newest form of errors only',
    breaks: ['FREG-CLIENT-NOBODY'],
    because: /^outcome: expected "nobody", came "an error"/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status === 404 && told.json && !told.json.kode) told.json = {};
      }),
  },
  {
    name: 'takes FREG-001 for a failure',
    breaks: ['FREG-CLIENT-NOBODY-FREG-001'],
    because: /^outcome: expected "nobody", came "an error"/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status === 400) told.json = {};
      }),
  },
  {
    name: 'passes on what it knows',
    breaks: ['FREG-CLIENT-OPEN'],
    because: /^person: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ json }) => {
        for (const name of Object.keys(json ?? {})) if (/nyEntitet|^status$/.test(name)) delete json?.[name];
      }),
  },
  {
    name: 'reads Retry-After in seconds',
    breaks: ['FREG-CLIENT-RETRY-AFTER'],
    because: /^outcome: expected "a person", came "an error"/,
    wrap: (fetch) =>
      telling(fetch, ({ headers }) => {
        const wait = headers.get('retry-after');
        if (wait) headers.set('retry-after', `${Number(wait) * 1000}`);
      }),
  },
  {
    name: 'asks again what was refused',
    breaks: ['FREG-CLIENT-NO-RETRY'],
    because: /^lookups: expected 1, came 2/,
    wrap: (fetch) => again(fetch, (status) => [403, 406].includes(status)),
  },
  {
    name: 'tries a token three times',
    breaks: ['FREG-CLIENT-RENEW'],
    because: /^(lookups: expected 2, came|different tokens: expected 2)/,
    wrap: (fetch) => again(fetch, (status) => status === 401),
  },
  {
    name: 'follows redirects',
    breaks: ['FREG-CLIENT-REDIRECT'],
    because: /^requests where it redirects to: expected 0, came \d/,
    wrap: (fetch) => (input, init) => fetch(input, { ...init, redirect: 'follow' }),
  },
  {
    name: 'gives up when a connection ends',
    breaks: ['FREG-CLIENT-RESET'],
    because: /^outcome: expected "a person", came "an error"/,
    wrap: (fetch) => (input, init) =>
      fetch(input, init).catch(() => Response.json({ kode: 'FREG-400', melding: 'Nei.' }, { status: 400 })),
  },
  {
    name: 'tidies schemas up',
    breaks: ['FREG-CLIENT-XSD'],
    because: /^schema: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        told.text = told.text.replace(/<!--.*?-->/, '');
      }),
  },
];

/** A defect of the program around the client. */
interface ProgramFault extends Omit<ClientFault, 'wrap'> {
  readonly change: (client: PopulationClient, settings: ClientSettings) => Partial<PopulationClient>;
}

const ask = async (
  { folkeregisteret }: ClientSettings,
  path: string,
  body?: string,
  name = 'privat',
): Promise<undefined> => {
  const base = `/folkeregisteret/api/${name}/v1`;
  const sent = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  await fetch(`${folkeregisteret?.baseUrl}${base}${path}`, sent);
};

const programs: readonly ProgramFault[] = [
  {
    name: 'asks for what its package lacks',
    profile: 'privat',
    breaks: ['FREG-CLIENT-NO-ARKIV', 'FREG-CLIENT-NO-LOOKUPS'],
    because: /^(lookups|questions): expected 0, came [12]/,
    change: (_, settings) => ({
      person: (id) => ask(settings, `/personer/${id}`),
      archived: (id) => ask(settings, `/personer/arkiv/${id}`),
    }),
  },
  {
    name: 'sends any combination and any part',
    profile: 'privat',
    breaks: ['FREG-CLIENT-COMBINATION', 'FREG-CLIENT-PART-UNAVAILABLE'],
    because: /^(searches|lookups): expected 0, came \d/,
    change: ({ search }, settings) => ({
      search: (criteria, part) =>
        Object.keys(criteria).length === 1 || /familierelasjon|opphold/.test(String(part))
          ? ask(settings, '/personer/entydigsoek')
          : search(criteria, part),
    }),
  },
  {
    name: 'asks for 1001 persons at once',
    breaks: ['FREG-CLIENT-BATCH'],
    because: /^persons in a call: expected at most 1000, came 1001/,
    change: ({ persons }, settings) => ({
      persons: async (numbers) => {
        if (numbers.length < 1001) return persons?.(numbers) ?? [];
        await ask(settings, '/personer/bulkoppslag', JSON.stringify({ foedselsEllerDNummer: numbers }), 'finans');
        return [];
      },
    }),
  },
  {
    name: 'takes elements by their place, and gives up at a feilmelding',
    breaks: ['FREG-CLIENT-BY-NUMBER', 'FREG-CLIENT-PARTIAL'],
    because: /^persons: expected/,
    change: ({ persons }) => ({
      persons: async (numbers) => {
        const found = (await persons?.(numbers)) ?? [];
        return found.includes(undefined) ? [] : [...found].reverse();
      },
    }),
  },
];

const checks = [
  ...folkeregisteretClientChecks,
  ...folkeregisteretClientAnswerChecks,
  ...folkeregisteretClientRetryChecks,
];
const checksOf = (profile = 'finans') => checks.filter((check) => check.profile === profile);

describe('a client of Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', ({ profile, ...fault }) =>
    expectFound(fault, checksOf(profile), {
      ...fellesklientClient(),
      name: fault.name,
      start: (settings) => fellesklientClient(fault.wrap(globalThis.fetch, settings)).start(settings),
    }),
  );
  test.each(sample(programs, 24))('$name', ({ change, profile, ...fault }) =>
    expectFound({ ...fault, wrap: (fetch) => fetch }, checksOf(profile), {
      ...fellesklientClient(),
      name: fault.name,
      start(settings) {
        const client = fellesklientClient().start(settings);
        const { folkeregisteret: freg } = client;
        return freg ? { ...client, folkeregisteret: { ...freg, ...change(freg, settings) } } : client;
      },
    }),
  );
  test('asks the test environment always', () => {
    const sound = fellesklientClient();
    const fault: Fault<ClientSettings> = {
      name: 'asks the test environment always',
      breaks: ['FREG-CLIENT-ENVIRONMENT'],
      because: /^address of [\w-]+: expected one below https:/,
      wrap: (fetch) => fetch,
    };
    const populationAddress = async (_: unknown, pakke: string): Promise<string> =>
      (await sound.populationAddress?.('test', pakke)) ?? '';
    return expectFound(fault, folkeregisteretEnvironmentChecks, { ...sound, name: fault.name, populationAddress });
  });
});
