// KRR beyond the lookup, against the sandbox: the citizen's own, and the change feed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKrrClient, type KrrClientOptions, type KrrScope } from '@fellesklient/krr';
import { changes } from '@fellesklient/krr/changes';
import { endreSpraak, person } from '@fellesklient/krr/citizen';
import { fileCursor } from '@fellesklient/krr/file-cursor';
import { notificationRoute } from '@fellesklient/krr/reading';
import { stream } from '@fellesklient/krr/stream';
import { createMaskinporten, type Maskinporten } from '@fellesklient/maskinporten';
import type { Sandbox } from '@fellesklient/sandbox';
import { expect, test } from 'vitest';
import { Citizen, person as citizensNumber, privateJwk, publicJwk } from './idporten/citizen.ts';

const dataScopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'] as const;
const userScopes = ['krr:user/kontaktinformasjon.read', 'krr:user/spraak.write'] as const;

function through({ sandbox, now }: Citizen): Pick<KrrClientOptions, 'environment' | 'fetch' | 'clock'> {
  const clock = { now: () => now, sleep: () => new Promise<void>(() => {}) };
  return { environment: 'test', clock, fetch: (input, init) => sandbox.fetch(new Request(input, init)) };
}

function machineOf(citizen: Citizen, scopes: readonly KrrScope[]): Maskinporten {
  const { clientId } = citizen.sandbox.registerClient({ scopes, jwk: publicJwk as never });
  return createMaskinporten({ ...through(citizen), environment: 'test', clientId, key: { jwk: privateJwk } });
}

test('a citizen who has logged in sees herself, changes her language, and the register has it', async () => {
  const scopes = ['openid', 'profile', ...userScopes];
  const citizen = new Citizen({ scopes }, { scopes });
  const login = await citizen.idporten.login();
  const session = await citizen.idporten.callback(await citizen.follow(login), login.transaction);
  const own = createKrrClient({ ...through(citizen), auth: session, scopes: userScopes });
  expect((await person(own)).personidentifikator).toBe(citizensNumber);
  await endreSpraak(own, 'se');
  expect((await person(own)).spraak).toBe('se');
  const machine = createKrrClient({ ...through(citizen), auth: machineOf(citizen, dataScopes) });
  expect((await machine.personer([citizensNumber]))[0]?.spraak).toBe('se');
  await endreSpraak(own, '');
  expect((await person(own)).spraak).toBeUndefined();
});

test('what the dates of a person say agrees with what the register says', async () => {
  const citizen = new Citizen();
  const { world } = citizen.sandbox;
  const krr = createKrrClient({ ...through(citizen), auth: machineOf(citizen, dataScopes) });
  const ids = Array.from({ length: 3000 }, (_, i) => world.personidentifikator(i));
  const differing: unknown[] = [];
  const routes = new Set<string>();
  for (const person of await krr.personer(ids)) {
    const { route } = notificationRoute(person, new Date(citizen.now));
    routes.add(route);
    if ((route === 'digital') !== (person.varslingsstatus === 'KAN_VARSLES')) differing.push(person);
  }
  expect([routes.size, differing]).toEqual([2, []]);
});

test('a Maskinporten token for one person gives that person, one for nobody is refused', async () => {
  const citizen = new Citizen();
  const auth = machineOf(citizen, dataScopes);
  const restricted = createKrrClient({ ...through(citizen), auth: auth.with({ pid: citizensNumber }) });
  expect((await person(restricted)).personidentifikator).toBe(citizensNumber);
  const unrestricted = createKrrClient({ ...through(citizen), auth });
  await expect(person(unrestricted)).rejects.toMatchObject({ code: 'forbidden', status: 403 });
});

test('a copy of the register is kept up by the feed, and a crash loses nothing', async () => {
  const citizen = new Citizen();
  const { world } = citizen.sandbox;
  const scopes = [...dataScopes, 'krr:global/hentendring.read'] as const;
  const krr = createKrrClient({ ...through(citizen), auth: machineOf(citizen, scopes), scopes });
  const folder = await mkdtemp(join(tmpdir(), 'krr-'));
  const cursor = fileCursor(join(folder, 'position'));
  const copy = new Map<string, string | undefined>();
  /** Reads the feed; dies before the page with this number is safe. */
  const update = async (dieAt = Number.POSITIVE_INFINITY): Promise<number> => {
    let pages = 0;
    for await (const { persons, commit } of changes(krr, { cursor })) {
      if (++pages === dieAt) return pages;
      for (const one of persons) copy.set(one.personidentifikator, one.kontaktinformasjon?.epostadresse);
      await commit();
    }
    return pages;
  };
  try {
    const ids = Array.from({ length: 1500 }, (_, i) => world.personidentifikator(2000 + i));
    change(citizen.sandbox, ids, 'a');
    change(citizen.sandbox, ids.slice(0, 700), 'b');
    expect(await update(2)).toBe(2); // 2200 changes, 1000 in a page
    expect(copy.size).toBe(1000);
    expect(await update()).toBe(2);
    change(citizen.sandbox, ids.slice(1400), 'c');
    expect(await update()).toBe(1);
    expect(await update()).toBe(0);
    let differences = 0;
    for await (const { personidentifikator, person: known } of stream(krr, ids)) {
      if (copy.get(personidentifikator) !== known?.kontaktinformasjon?.epostadresse) differences++;
    }
    expect([copy.size, differences]).toEqual([1500, 0]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function change({ world }: Sandbox, ids: readonly string[], name: string): void {
  for (const personidentifikator of ids) {
    world.append({
      type: 'kontaktinformasjon-set',
      personidentifikator,
      kanal: 'epostadresse',
      verdi: `${name}.${world.indexOf(personidentifikator)}@example.org`,
    });
  }
}
