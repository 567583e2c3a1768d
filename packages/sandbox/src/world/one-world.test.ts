import { beforeEach, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import type { HentEndringerResponse, Person } from '../generated/krr/types.ts';
import type { World } from './world.ts';

const person = '11822648950';

let bench: KrrBench;
let world: World;
beforeEach(async () => {
  bench = await createKrrBench();
  ({ world } = bench.sandbox);
});

const scopes = ['kontaktinformasjon.read', 'digitalpost.read', 'hentendring.read'].map(
  (scope) => `krr:global/${scope}`,
);

async function krr(...personidentifikatorer: readonly string[]): Promise<readonly Person[]> {
  const token = await bench.machineToken(scopes);
  const body = { personidentifikatorer };
  return (await bench.ask('POST', '/rest/v1/personer', { token, body })).body.personer as readonly Person[];
}

/** Logs in and chooses Nynorsk, as a citizen who has that number. */
async function chooseNynorsk(number: string): Promise<unknown> {
  const token = await bench.userToken(['krr:user/kontaktinformasjon.read', 'krr:user/spraak.write'], number);
  const { status } = await bench.ask('PATCH', '/rest/v1/person', { token, body: { spraak: 'nn' } });
  expect(status).toBe(204);
  return (await bench.ask('GET', '/rest/v1/person', { token })).body;
}

/** MinProfil's page of who has that number. */
async function minProfil(number: string): Promise<string> {
  let url = `https://minprofil.test.kontaktregisteret.no/?sandbox_person=${number}`;
  for (;;) {
    const response = await bench.sandbox.fetch(new Request(url));
    const location = response.headers.get('location');
    if (location === null) return response.text();
    url = location;
  }
}

function newcomer(): string {
  const person = { kjoenn: 'kvinne', fornavn: 'ANNA', etternavn: 'NY', statsborgerskap: 'POL' } as const;
  world.append({ type: 'dNummer-assigned', foedselsdato: '1990-02-03', ...person });
  return world.personidentifikator(world.size + world.newcomers - 1);
}

describe('what happens in Folkeregisteret', () => {
  test('lets newcomers log in and register', async () => {
    const number = newcomer();
    expect(await krr(number)).toMatchObject([{ personidentifikator: number, status: 'IKKE_REGISTRERT' }]);
    expect(await minProfil(number)).toContain(number);
    expect(await chooseNynorsk(number)).toMatchObject({ personidentifikator: number, spraak: 'nn' });
    expect(await krr(number)).toMatchObject([{ status: 'AKTIV', spraak: 'nn' }]);
  });

  test('gives a new number the entry of the old one, and both lead to it', async () => {
    const kjoenn = Number(person[8]) % 2 === 0 ? 'mann' : 'kvinne';
    world.append({ type: 'kjoenn-changed', personidentifikator: person, kjoenn });
    const number = world.personidentifikator(world.indexOf(person) ?? -1);
    await chooseNynorsk(number);
    expect(await minProfil(number)).toContain('NULLstillt@default.digdir.no');
    const [before, after] = await krr(person, number);
    expect([before?.spraak, after?.spraak]).toEqual(['nn', 'nn']);
    expect(after?.kontaktinformasjon).toEqual(before?.kontaktinformasjon);
  });

  test('leads who logs in with the number of a duplicate to who carries on, until they are split', async () => {
    const duplicate = newcomer();
    world.append({ type: 'person-merged', personidentifikator: duplicate, gjeldende: person });
    await chooseNynorsk(duplicate);
    expect(await krr(person)).toMatchObject([{ spraak: 'nn' }]);
    world.append({ type: 'person-split', personidentifikator: duplicate });
    expect(await krr(duplicate)).toMatchObject([{ status: 'IKKE_REGISTRERT' }]);
    expect(await krr(person)).toMatchObject([{ spraak: 'nn' }]);
  });

  test('shows a death in the change feed of KRR', async () => {
    world.append({ type: 'doedsfall-registered', personidentifikator: person });
    const token = await bench.machineToken(scopes);
    const { body } = await bench.ask('POST', '/rest/v2/krr/hentEndringer', { token, body: { fraEndringsId: 0 } });
    const { list } = body as unknown as HentEndringerResponse;
    expect(list).toMatchObject([{ personidentifikator: person, status: 'SLETTET' }]);
  });
});
