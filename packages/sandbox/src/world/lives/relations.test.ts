import { describe, expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import type { Entities } from './entities.ts';
import type { Opplysninger } from './life.ts';
import { createLives } from './lives.ts';
import { gjeldende, opplysninger } from './record.ts';
import { slektSize } from './slekt.ts';

const now = Date.UTC(2026, 10, 1);
const size = 5_600_000;
const lives = createLives(1, size);

/** Whole families, spread over the world: the relations of a document stay within them. */
const held = new Map<number, Opplysninger>();
const slekter = process.env.FELLESKLIENT_FULL ? 3000 : 150;
for (let i = 0; i < slekter; i++) {
  const slekt = (i * 54_133) % Math.floor(size / slektSize);
  for (let index = slekt * slektSize; index < (slekt + 1) * slektSize; index++) {
    const life = lives.life(index, now);
    if (life) held.set(index, opplysninger(life.hendelser));
  }
}

const of = (index: number): Opplysninger => held.get(index) ?? expect.unreachable(`${index} is related and unknown`);
const bornOf = (index: number): number => of(index).foedsel?.[0]?.verdi.foedselsdato ?? Number.NaN;
const diedOf = (index: number): number | undefined => of(index).doedsfall?.[0]?.verdi.doedsdato;
const relations = (index: number): Entities['familierelasjon'][] =>
  gjeldende(of(index), 'familierelasjon').map(({ verdi }) => verdi);
const sivilstandOf = (index: number): Entities['sivilstand'] =>
  gjeldende(of(index), 'sivilstand')[0]?.verdi ?? expect.unreachable(`${index} has no sivilstand`);
const yearsBetween = (from: number, to: number): number => (to - from) / 365.25;

describe('relations', () => {
  test('name each other, in the role that the other has there', () => {
    let count = 0;
    for (const index of held.keys()) {
      for (const relation of relations(index)) {
        if (!('relatertPerson' in relation)) continue;
        count++;
        const back = relations(relation.relatertPerson).filter(
          (other) =>
            'relatertPerson' in other &&
            other.relatertPerson === index &&
            other.relatertPersonsRolle === relation.minRolleForPerson &&
            other.minRolleForPerson === relation.relatertPersonsRolle,
        );
        // The dead keep the spouse they had; the survivor is one no more.
        const widowed = relation.relatertPersonsRolle === 'ektefelleEllerPartner' && diedOf(index) !== undefined;
        if (!widowed) expect([index, relation, back.length]).toEqual([index, relation, 1]);
      }
    }
    expect(count).toBeGreaterThan(held.size);
  });

  test('of the living who are married are mirrored: same sivilstand, same date, same place', () => {
    let couples = 0;
    for (const index of held.keys()) {
      const { relatertVedSivilstand: spouse, ...mine } = sivilstandOf(index);
      if (spouse === undefined || diedOf(index) !== undefined) continue;
      if (mine.sivilstand === 'enkeEllerEnkemann' || mine.sivilstand === 'gjenlevendePartner') {
        expect(diedOf(spouse)).toBe(mine.sivilstandsdato);
        continue;
      }
      if (!['gift', 'separert', 'registrertPartner', 'separertPartner'].includes(mine.sivilstand)) continue;
      couples++;
      expect(diedOf(spouse)).toBeUndefined();
      expect(sivilstandOf(spouse)).toEqual({ ...mine, relatertVedSivilstand: index });
    }
    expect(couples).toBeGreaterThan(slekter);
  });

  test('have plausible ages: mothers 16 to 48 at birth, nobody married under 18, nobody married to kin', () => {
    let children = 0;
    for (const index of held.keys()) {
      const parents = relations(index).filter(({ minRolleForPerson }) => minRolleForPerson === 'barn');
      for (const parent of parents) {
        if (!('relatertPerson' in parent)) continue;
        const age = yearsBetween(bornOf(parent.relatertPerson), bornOf(index));
        const isMother = parent.relatertPersonsRolle === 'mor';
        expect(age).toBeGreaterThan(16);
        expect(age).toBeLessThan(isMother ? 48 : 70);
        const died = diedOf(parent.relatertPerson);
        if (isMother && died !== undefined) expect(died).toBeGreaterThan(bornOf(index));
        children++;
      }
      expect(parents.filter(({ relatertPersonsRolle }) => relatertPersonsRolle === 'mor').length).toBeLessThanOrEqual(
        1,
      );
      expect(parents.length).toBeLessThanOrEqual(2);
      const parentsOf = (of: number): number[] =>
        relations(of).flatMap((relation) =>
          relation.minRolleForPerson === 'barn' && 'relatertPerson' in relation ? [relation.relatertPerson] : [],
        );
      for (const { verdi } of of(index).sivilstand ?? []) {
        if (verdi.relatertVedSivilstand === undefined || verdi.sivilstandsdato === undefined) continue;
        expect(yearsBetween(bornOf(index), verdi.sivilstandsdato)).toBeGreaterThan(18);
        const spouse = verdi.relatertVedSivilstand;
        const spousesParents = parentsOf(spouse);
        expect(parentsOf(index).some((parent) => spousesParents.includes(parent))).toBe(false);
        expect([...parentsOf(index), index].includes(spouse)).toBe(false);
        expect(spousesParents.includes(index)).toBe(false);
      }
    }
    expect(children).toBeGreaterThan(held.size / 3);
  });

  test('to a second woman as parent exist since marriage is open to all', () => {
    const born = [...held.keys()]
      .filter((index) => relations(index).some(({ relatertPersonsRolle }) => relatertPersonsRolle === 'medmor'))
      .map(bornOf);
    expect(born.every((day) => day >= dayOf(2009, 1, 1))).toBe(true);
  });

  test('of responsibility stand alike with parent and child, and end at 18', () => {
    let count = 0;
    for (const index of held.keys()) {
      for (const { verdi } of gjeldende(of(index), 'foreldreansvar')) {
        count++;
        const { ansvarssubjekt, ansvarlig } = verdi;
        expect([ansvarssubjekt, ansvarlig]).toContain(index);
        const other = ansvarssubjekt === index ? ansvarlig : ansvarssubjekt;
        if (diedOf(index) !== undefined) continue;
        expect(gjeldende(of(other), 'foreldreansvar').map((entry) => entry.verdi)).toContainEqual(verdi);
        expect(yearsBetween(bornOf(ansvarssubjekt), now / 86_400_000)).toBeLessThan(18.2);
      }
    }
    expect(count).toBeGreaterThan(slekter);
  });

  test('of responsibility last as long as the child is a minor with a mother', () => {
    let count = 0;
    for (const index of held.keys()) {
      const age = yearsBetween(bornOf(index), now / 86_400_000);
      const mother = relations(index).find(({ relatertPersonsRolle }) => relatertPersonsRolle === 'mor');
      if (!mother || !('relatertPerson' in mother) || age > 17.95 || diedOf(index) !== undefined) continue;
      if (diedOf(mother.relatertPerson) !== undefined) continue;
      if (age > 17) count++;
      const responsible = gjeldende(of(index), 'foreldreansvar').map(({ verdi }) => verdi.ansvarlig);
      expect(responsible).toContain(mother.relatertPerson);
    }
    expect(count).toBeGreaterThan(5);
  });

  test('of guardianship are to grown-ups who live', () => {
    let wards = 0;
    for (const index of held.keys()) {
      if (diedOf(index) !== undefined) continue;
      for (const { verdi } of gjeldende(of(index), 'vergemaalEllerFremtidsfullmakt')) {
        wards++;
        expect(verdi.verge).not.toBe(index);
        expect(diedOf(verdi.verge)).toBeUndefined();
        expect(yearsBetween(bornOf(verdi.verge), now / 86_400_000)).toBeGreaterThan(18);
        expect(verdi.tjenesteomraade.length).toBeGreaterThan(0);
        const isMinor = yearsBetween(bornOf(index), now / 86_400_000) < 17.8;
        expect(/indreaarig/.test(verdi.vergemaaltype)).toBe(isMinor);
      }
    }
    expect(wards).toBeGreaterThan(10);
  });
});

describe('households', () => {
  const homeOf = (index: number): string | undefined => {
    const bosted = gjeldende(of(index), 'bostedsadresse')[0]?.verdi;
    if (!bosted || 'ukjentBosted' in bosted) return undefined;
    const { adressegradering: _, flyttedato: __, ...address } = bosted;
    return JSON.stringify(address);
  };
  const isResident = (index: number): boolean => gjeldende(of(index), 'status')[0]?.verdi.status === 'bosatt';

  test('are shared by the married', () => {
    let count = 0;
    for (const index of held.keys()) {
      const { sivilstand, relatertVedSivilstand: spouse } = sivilstandOf(index);
      if (sivilstand !== 'gift' || spouse === undefined || !isResident(index) || !isResident(spouse)) continue;
      const [mine, theirs] = [homeOf(index), homeOf(spouse)];
      if (mine === undefined || theirs === undefined) continue;
      count++;
      expect(mine).toBe(theirs);
    }
    expect(count).toBeGreaterThan(slekter);
  });

  test('are no longer shared by the divorced', () => {
    let count = 0;
    for (const index of held.keys()) {
      const { sivilstand, relatertVedSivilstand: spouse } = sivilstandOf(index);
      if (sivilstand !== 'skilt' || spouse === undefined || !isResident(index) || !isResident(spouse)) continue;
      const mine = homeOf(index);
      if (mine === undefined) continue;
      count++;
      expect(mine).not.toBe(homeOf(spouse));
    }
    expect(count).toBeGreaterThan(slekter / 4);
  });

  test('of small children are those of their mothers', () => {
    let count = 0;
    for (const index of held.keys()) {
      const mother = relations(index).find(({ relatertPersonsRolle }) => relatertPersonsRolle === 'mor');
      if (!mother || !('relatertPerson' in mother) || yearsBetween(bornOf(index), now / 86_400_000) > 18) continue;
      if (!isResident(index) || !isResident(mother.relatertPerson)) continue;
      const [mine, theirs] = [homeOf(index), homeOf(mother.relatertPerson)];
      if (mine === undefined || theirs === undefined) continue;
      count++;
      expect(mine).toBe(theirs);
    }
    expect(count).toBeGreaterThan(slekter);
  });
});
