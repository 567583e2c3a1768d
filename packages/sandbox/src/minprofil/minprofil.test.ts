import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, createBench } from '../../test/bench.ts';

const minprofil = 'https://minprofil.test.kontaktregisteret.no/';
const service = 'https://tjeneste.example/skjema?steg=2';
const person = '11822648950';

let bench: Bench;
beforeEach(async () => {
  bench = await createBench({ size: 1000 });
  bench.sandbox.registerGotoUrl(service);
});

const send = (request: Request): Promise<Response> => bench.sandbox.fetch(request);

/** Plays the browser: follows redirects within the sandbox. */
async function browse(url: string): Promise<Response> {
  const response = await send(new Request(url));
  const location = response.headers.get('location');
  return location === null ? response : browse(location);
}

async function open(parameters: Readonly<Record<string, string>> = {}, base = minprofil): Promise<string> {
  const response = await browse(`${base}?${new URLSearchParams({ sandbox_person: person, ...parameters })}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** The form as the page has it, with what the citizen changes. */
async function save(page: string, changes: Readonly<Record<string, string>> = {}, base = minprofil): Promise<Response> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of page.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)) {
    if (name !== 'reservasjon') fields[name] = value;
  }
  fields.reservasjon = /value="(JA|NEI)" checked/.exec(page)?.[1] ?? '';
  fields.spraak = /<option value="(\w*)" selected/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ ...fields, ...changes });
  return send(new Request(base, { method: 'POST', body }));
}

const krr = async () => (await bench.lookUp(person))[0];

describe('a citizen', () => {
  test('logs in with ID-porten first', async () => {
    const first = await send(new Request(minprofil));
    expect(first.status).toBe(302);
    const login = new URL(first.headers.get('location') ?? '');
    expect(login.host).toBe('login.test.idporten.no');
    expect(await (await send(new Request(login))).text()).toContain('MinProfil');
  });

  test('sees what is registered', async () => {
    const page = await open();
    expect(page).toContain('value="NULLstillt@default.digdir.no"');
    expect(page).toContain('value="+4799999999"');
    expect(page).toMatch(/value="NEI" checked/);
    expect(page).toContain('href="https://login.test.idporten.no/logout"');
    for (const [, id] of page.matchAll(/<(?:input|select)[^>]* id="([\w-]+)"/g)) {
      expect(page).toContain(`<label for="${id}">`);
    }
  });

  test('changes contact information, language and reservation, and KRR shows it', async () => {
    const response = await save(await open(), {
      epostadresse: 'ny@example.org',
      mobiltelefonnummer: '+4799999998',
      spraak: 'nn',
      reservasjon: 'JA',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Endringene er lagret.');
    expect(await krr()).toMatchObject({
      reservasjon: 'JA',
      spraak: 'nn',
      kontaktinformasjon: { epostadresse: 'ny@example.org', mobiltelefonnummer: '+4799999998' },
    });
  });

  test('takes contact information and language away', async () => {
    await save(await open(), { spraak: 'se' });
    await save(await open(), { mobiltelefonnummer: '', spraak: '' });
    const after = await krr();
    expect(after?.kontaktinformasjon).not.toHaveProperty('mobiltelefonnummer');
    expect(after).not.toHaveProperty('spraak');
  });

  test('confirms what is sent unchanged, and nothing else changes', async () => {
    const before = await krr();
    bench.clock.now += 3_600_000;
    await save(await open());
    const after = await krr();
    expect(after?.kontaktinformasjon?.epostadresse_sist_verifisert).toBe('2026-01-15T13:30:00+01');
    expect(after?.kontaktinformasjon?.epostadresse_oppdatert).toBe(before?.kontaktinformasjon?.epostadresse_oppdatert);
    expect(bench.sandbox.world.events.map(({ type }) => type)).toEqual([
      'kontaktinformasjon-verified',
      'kontaktinformasjon-verified',
    ]);
  });

  test.each([
    ['epostadresse', 'ikke en adresse', 'E-postadressen'],
    ['mobiltelefonnummer', '+47 99 99 99 99', 'Mobilnummeret'],
    ['spraak', 'fransk', 'Språket'],
    ['reservasjon', 'KANSKJE', 'Reservasjonen'],
  ])('with a wrong %s is told, and nothing is saved', async (field, value, complaint) => {
    const response = await save(await open({ gotoUrl: service }), { spraak: 'nn', [field]: value });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toMatch(new RegExp(`role="alert"><p>${complaint}`));
    expect(page).not.toContain(value);
    expect(bench.sandbox.world.events).toEqual([]);
  });

  test('who is not in the register enters it', async () => {
    const { world } = bench.sandbox;
    world.append({ type: 'krr-deleted', personidentifikator: person });
    await save(await open(), { epostadresse: 'tilbake@example.org' });
    expect(await krr()).toMatchObject({ status: 'AKTIV', kontaktinformasjon: { epostadresse: 'tilbake@example.org' } });
  });

  test('who is not logged in changes nothing', async () => {
    const page = (await open()).replace(/name="visit" value="\w+"/, 'name="visit" value="ukjent"');
    expect((await save(page, { reservasjon: 'JA' })).status).toBe(403);
    expect(bench.sandbox.world.events).toEqual([]);
  });

  test('is logged in for half an hour', async () => {
    const page = await open();
    bench.clock.now += 1_800_000;
    expect((await save(page)).status).toBe(403);
  });

  test('who leaves the login sees no profile', async () => {
    const response = await send(new Request(`${minprofil}innlogget?error=access_denied&state=x`));
    expect(response.status).toBe(403);
  });

  test("cannot enter with another's code, or twice with the same answer", async () => {
    const login = await send(new Request(`${minprofil}?sandbox_person=${person}`));
    const answer = (await send(new Request(login.headers.get('location') ?? ''))).headers.get('location') ?? '';
    expect((await send(new Request(answer.replace(/code=\w+/, 'code=annen')))).status).toBe(403);
    expect((await send(new Request(answer))).status).toBe(403);
  });
});

describe('gotoUrl', () => {
  test('is where the citizen goes after saving, when it is registered', async () => {
    const response = await save(await open({ gotoUrl: service }), { spraak: 'en' });
    expect([response.status, response.headers.get('location')]).toEqual([303, service]);
    expect((await krr())?.spraak).toBe('en');
  });

  test.each([
    ['not registered', { gotoUrl: 'https://angriper.example/' }],
    ['registered, but written otherwise', { gotoUrl: `${service}&x=y` }],
    ['in upper case', { gotoUrl: service.toUpperCase() }],
  ])('%s: the citizen stays, and the page says so', async (_, parameters) => {
    const page = await open(parameters);
    expect(page).toContain('ikke registrert');
    expect(page).not.toContain('angriper');
    const response = await save(page);
    expect([response.status, response.headers.get('location')]).toEqual([200, null]);
  });

  // krr_sluttbrukerinnstillinger.md: the name is gotoUrl, and the oldest one was goto.
  test.each(['gotourl', 'gotoURL', 'goto'])('by the name %s is not seen', async (name) => {
    const response = await save(await open({ [name]: service }));
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('ikke registrert');
  });

  test.each([
    'tjeneste.example',
    '/skjema',
    'ftp://tjeneste.example/',
    'https://tjeneste.example/a b',
    'https://Tjeneste.example/',
  ])('%s cannot be registered', (url) => {
    expect(() => bench.sandbox.registerGotoUrl(url)).toThrow(/^Option gotoUrl: /);
  });

  test('may begin with http', () => {
    expect(() => bench.sandbox.registerGotoUrl('http://www.tjenesteeier.no/tjeneste')).not.toThrow();
  });
});

test('works behind a prefix, and in production', async () => {
  for (const base of ['http://localhost:4010/minprofil/', 'https://minprofil.kontaktregisteret.no/']) {
    const response = await save(await open({ gotoUrl: service }, base), {}, base);
    expect(response.headers.get('location')).toBe(service);
  }
});
