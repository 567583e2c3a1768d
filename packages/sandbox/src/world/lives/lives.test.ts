import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { largestPopulation, numbersOf, smallestPopulation } from '../population.ts';
import type { Opplysninger } from './life.ts';
import { createLives, type Lives } from './lives.ts';
import { gjeldende, opplysninger } from './record.ts';

const size = 5_600_000;
const now = Date.UTC(2026, 10, 1);
const sample = Array.from({ length: 300 }, (_, i) => (i * 279_991) % size);
const hash = (lives: Lives, at = now): string =>
  createHash('sha256')
    .update(JSON.stringify(sample.map((index) => lives.life(index, at) ?? null)))
    .digest('hex');
const heldOn = (lives: Lives, index: number, at: number): Opplysninger =>
  opplysninger(lives.life(index, at)?.hendelser ?? []);

describe('lives', () => {
  test('are the same for the same seed in every version and on every machine, and others for another', () => {
    const pinned = '17854605c635a5f562e511e02f0a8e5ed03351a311fbb704bd7301d1b8911c4f';
    expect(hash(createLives(7, size))).toBe(pinned);
    expect(hash(createLives(8, size))).not.toBe(pinned);
  });

  test('do not depend on what has been asked before', () => {
    const lives = createLives(7, size);
    const before = hash(lives);
    for (let i = 0; i < 300; i++) lives.life(i * 64, now);
    expect(hash(lives)).toBe(before);
  });

  test('only get longer: the life at one instant is the beginning of that at a later one', () => {
    const lives = createLives(1, size);
    for (const index of sample) {
      let earlier: readonly unknown[] = [];
      for (let year = 1960; year < 2060; year += 7) {
        const hendelser = lives.life(index, Date.UTC(year, 3, 3))?.hendelser ?? [];
        expect(hendelser.slice(0, earlier.length)).toEqual(earlier);
        earlier = hendelser;
      }
      expect(earlier.length).toBeGreaterThan(0);
    }
  });

  test('are told in order of time: nothing is noted before it is true, nor after four weeks', () => {
    const lives = createLives(1, size);
    for (const index of sample) {
      const hendelser = lives.life(index, now)?.hendelser ?? [];
      for (const [place, { nummer, person, gyldighetstidspunkt, ajourholdstidspunkt }] of hendelser.entries()) {
        const before = hendelser[place - 1];
        expect([person, nummer]).toEqual([index, place + 1]);
        expect(gyldighetstidspunkt).toBeGreaterThanOrEqual(before?.gyldighetstidspunkt ?? Number.NEGATIVE_INFINITY);
        expect(ajourholdstidspunkt).toBeGreaterThanOrEqual(before?.ajourholdstidspunkt ?? 0 - 1e13);
        expect(ajourholdstidspunkt).toBeGreaterThanOrEqual(gyldighetstidspunkt);
        const delay = ajourholdstidspunkt - Math.max(gyldighetstidspunkt, Date.UTC(1964, 9, 1));
        expect(delay).toBeLessThan(29 * 86_400_000);
      }
    }
  });

  test('end once, and after death only the estate is heard of', () => {
    const lives = createLives(1, size);
    let dead = 0;
    for (const index of sample) {
      const types = (lives.life(index, Date.UTC(2100, 0, 1))?.hendelser ?? []).map(
        ({ hendelsestype }) => hendelsestype,
      );
      const death = types.indexOf('personErDoed');
      if (death < 0) continue;
      dead++;
      expect(types.lastIndexOf('personErDoed')).toBe(death);
      expect(types.slice(death + 1).filter((type) => type !== 'endringIKontaktopplysningerForDoedsbo')).toEqual([]);
    }
    expect(dead).toBeGreaterThan(200);
  });

  test.each([smallestPopulation, 1000, size, largestPopulation])(
    'of the published are without grief in a world of %i',
    (world) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const lives = createLives(seed, world);
        for (const at of [Date.UTC(2012, 0, 1), now, Date.UTC(2060, 0, 1)]) {
          for (let index = 0; index < smallestPopulation; index++) {
            const held = heldOn(lives, index, at);
            expect(gjeldende(held, 'status')[0]?.verdi.status).toBe('bosatt');
            expect(gjeldende(held, 'bostedsadresse')[0]?.verdi.adressegradering).toBe('ugradert');
            expect(held.adressebeskyttelse ?? held.vergemaalEllerFremtidsfullmakt ?? held.doedsfall).toBeUndefined();
          }
        }
      }
    },
  );

  test('carry the numbers of the population: replaced, merged, or a d-number only', () => {
    const lives = createLives(1, size);
    const expected = {
      foedselsnummer: ['foedselsnummer iBruk'],
      dNummer: ['dNummer iBruk'],
      dNummerReplaced: ['foedselsnummer iBruk', 'dNummer opphoert'],
      dNummerMerged: ['foedselsnummer iBruk', 'dNummer opphoert'],
    };
    const seen = new Set<string>();
    for (let index = 0; index < 6000; index++) {
      const held = heldOn(lives, index, now);
      if (gjeldende(held, 'status')[0]?.verdi.status === 'opphoert') continue;
      const numbers = gjeldende(held, 'identifikasjonsnummer').map(
        ({ verdi }) => `${verdi.identifikatortype} ${verdi.status}`,
      );
      expect(numbers.sort()).toEqual(expected[numbersOf(index)].sort());
      seen.add(numbersOf(index));
    }
    expect(seen.size).toBe(4);
  });

  test('begin with a name after the mother, of which nothing is left when one is chosen', () => {
    const lives = createLives(1, size);
    let newborn = 0;
    for (const index of sample) {
      const first = lives.life(index, now)?.hendelser.slice(0, 1) ?? [];
      const temporary = /^\S+\*(PIKE|GUTT)$/;
      if (temporary.test(opplysninger(first).navn?.[0]?.verdi.fornavn ?? '')) newborn++;
      const names = heldOn(lives, index, Date.UTC(2080, 0, 1)).navn ?? [];
      expect(names.filter(({ verdi }) => verdi.fornavn.includes('*'))).toEqual([]);
    }
    expect(newborn).toBeGreaterThan(100);
  });

  test('of numbers closed by mistake leave number, status and sivilstand, as recorded', () => {
    const lives = createLives(1, size);
    let closed = 0;
    for (let index = 0; index < 8000; index++) {
      const held = heldOn(lives, index, now);
      if (held.status?.[0]?.verdi.status !== 'opphoert') continue;
      closed++;
      expect(Object.keys(held).sort()).toEqual(['identifikasjonsnummer', 'sivilstand', 'status']);
      expect(gjeldende(held, 'identifikasjonsnummer').map(({ verdi }) => verdi.status)).toEqual(['opphoert']);
      expect(gjeldende(held, 'sivilstand').map(({ verdi }) => verdi.sivilstand)).toEqual(['uoppgitt']);
    }
    expect(closed).toBeGreaterThan(0);
  });

  test('refuse an index outside the world', () => {
    const lives = createLives(1, 1000);
    for (const index of [-1, 0.5, 1000, Number.NaN]) expect(() => lives.life(index, now)).toThrow(RangeError);
  });

  test('stay within a world of any size: nobody is related to somebody who is not there', () => {
    for (const world of [19, 65, 100, 191]) {
      const lives = createLives(3, world);
      for (let index = 0; index < world; index++) {
        for (const { verdi } of heldOn(lives, index, now).familierelasjon ?? []) {
          if ('relatertPerson' in verdi) expect(verdi.relatertPerson).toBeLessThan(world);
        }
      }
    }
  });

  test('cost no memory for the inhabitants one looks at', () => {
    const lives = createLives(1, size);
    // Far more families than are kept at hand.
    const visits = process.env.FELLESKLIENT_FULL ? 100_000 : 1500;
    const visit = (from: number): void => {
      for (let i = 0; i < visits; i++) lives.life((from + i * 279_991) % size, now);
    };
    visit(0);
    expect(growthOf(() => visit(13))).toBeLessThan(2_000_000);
  }, 300_000);

  test('cost no memory for the events one follows, of the whole country or of a kommune', () => {
    const lives = createLives(1, size);
    const events = process.env.FELLESKLIENT_FULL ? 100_000 : 700;
    let from = lives.sekvensnummerAfter(Date.UTC(2020, 0, 1));
    const follow = (among?: { kommunenummer: string }): void => {
      let count = 0;
      for (const { sekvensnummer } of lives.noted(from, now, among)) {
        from = sekvensnummer + 1;
        count++;
        if (count === events) return;
      }
      expect.unreachable('the feed is shorter');
    };
    follow();
    expect(growthOf(follow)).toBeLessThan(2_000_000);
    follow({ kommunenummer: '0301' });
    expect(growthOf(() => follow({ kommunenummer: '0301' }))).toBeLessThan(2_000_000);
  }, 300_000);
});

/** By how much more of the heap is in use after something than before it, in bytes. */
function growthOf(work: () => void): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  work();
  collect();
  return process.memoryUsage().heapUsed - before;
}

describe('shares, against 17 828 residents recorded in Valgdirektoratet/folkeavstemning', () => {
  const lives = createLives(11, size);
  const residents = Array.from({ length: 9000 }, (_, i) => heldOn(lives, (19 + i * 621) % size, now)).filter(
    (held) => gjeldende(held, 'status')[0]?.verdi.status === 'bosatt',
  );
  const share = (is: (held: Opplysninger) => boolean): number => residents.filter(is).length / residents.length;

  test.each<[string, number, number, (held: Opplysninger) => boolean]>([
    [
      'fortrolig',
      58 / 17_828,
      0.003,
      (held) => gjeldende(held, 'adressebeskyttelse')[0]?.verdi.graderingsnivaa === 'fortrolig',
    ],
    ['two citizenships', 72 / 17_828, 0.003, (held) => gjeldende(held, 'statsborgerskap').length > 1],
    ['checked identity', 270 / 17_828, 0.006, (held) => gjeldende(held, 'identitetsgrunnlag').length > 0],
    ['mellomnavn', 174 / 17_828, 0.006, (held) => gjeldende(held, 'navn')[0]?.verdi.mellomnavn !== undefined],
    [
      'born in Norway',
      16_872 / 17_828,
      0.04,
      (held) => gjeldende(held, 'foedsel')[0]?.verdi.foedekommuneINorge !== undefined,
    ],
  ])('%s', (_, recorded, tolerance, is) => {
    expect(Math.abs(share(is) - recorded)).toBeLessThan(tolerance);
  });
});
