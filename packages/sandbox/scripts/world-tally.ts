import type { Hendelse, Opplysninger } from '../src/world/lives/life.ts';
import { gjeldende, opplysninger } from '../src/world/lives/record.ts';
import { slektSize } from '../src/world/lives/slekt.ts';
import { kommuner } from '../src/world/places/kommuner.ts';
import { createWorld } from '../src/world/world.ts';
import { Histogram } from './histogram.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly size: number;
  /** How many persons are looked at: whole families, evenly spread. */
  readonly sample: number;
  readonly at: number;
}

const msPerYear = 365.25 * 86_400_000;
const kommunenavn = new Map(kommuner.map(({ kommunenummer, kommunenavn: name }) => [kommunenummer, name]));

/** What Folkeregisteret knows of some persons, counted. */
export class WorldTally {
  readonly status: Histogram = new Histogram();
  readonly events: Histogram = new Histogram();
  readonly ages: Histogram = new Histogram();
  readonly sivilstand: Histogram = new Histogram();
  readonly citizenship: Histogram = new Histogram();
  readonly kommune: Histogram = new Histogram();
  readonly home: Histogram = new Histogram();
  readonly fewOfAll: Histogram = new Histogram();
  readonly fewOfResidents: Histogram = new Histogram();
  known = 0;
  residents = 0;
  adults = 0;

  add(hendelser: readonly Hendelse[], at: number): void {
    const held = opplysninger(hendelser);
    const status = gjeldende(held, 'status')[0]?.verdi.status;
    this.known++;
    this.status.add(status);
    for (const { hendelsestype } of hendelser) this.events.add(hendelsestype);
    const numbers = gjeldende(held, 'identifikasjonsnummer');
    if (numbers.some(({ verdi }) => verdi.identifikatortype === 'dNummer')) this.fewOfAll.add('have or had a d-number');
    if (held.falskIdentitet) this.fewOfAll.add('false identity');
    if (status === 'bosatt') this.#addResident(held, at);
  }

  #addResident(held: Opplysninger, at: number): void {
    this.residents++;
    const born = gjeldende(held, 'foedsel')[0]?.verdi.foedselsdato ?? 0;
    const age = Math.floor((at - born * 86_400_000) / msPerYear);
    this.ages.add(age < 100 ? `${Math.floor(age / 10)}0–${Math.floor(age / 10)}9`.replace(/^00–0/, '0–') : '100–');
    for (const { verdi } of gjeldende(held, 'statsborgerskap')) this.citizenship.add(verdi.statsborgerskap);
    for (const what of rarities(held)) this.fewOfResidents.add(what);
    this.#addHome(held);
    if (age < 18) return;
    this.adults++;
    this.sivilstand.add(gjeldende(held, 'sivilstand')[0]?.verdi.sivilstand);
  }

  #addHome(held: Opplysninger): void {
    const home = gjeldende(held, 'bostedsadresse')[0]?.verdi;
    this.home.add(['vegadresse', 'matrikkeladresse', 'ukjentBosted'].find((form) => home && form in home) ?? 'none');
    if (!home || 'ukjentBosted' in home) return;
    const { kommunenummer } = 'vegadresse' in home ? home.vegadresse : home.matrikkeladresse;
    this.kommune.add(`${kommunenummer} ${kommunenavn.get(kommunenummer)}`);
  }
}

function* rarities(held: Opplysninger): Generator<string> {
  const grade = gjeldende(held, 'adressebeskyttelse')[0]?.verdi.graderingsnivaa;
  if (grade) yield grade;
  if (gjeldende(held, 'statsborgerskap').length > 1) yield 'two citizenships';
  const checked = gjeldende(held, 'identitetsgrunnlag')[0]?.verdi.identitetsgrunnlagstatus === 'kontrollert';
  if (checked) yield 'identity checked (kontrollert)';
  if (gjeldende(held, 'vergemaalEllerFremtidsfullmakt').length > 0) yield 'under guardianship';
  if (gjeldende(held, 'oppholdsadresse').length > 0) yield 'staying elsewhere (oppholdsadresse)';
  if (gjeldende(held, 'postadresse').length > 0) yield 'post address';
  if (gjeldende(held, 'deltBosted').length > 0) yield 'two homes (delt bosted)';
  if (gjeldende(held, 'brukAvSamiskSpraak').length > 0) yield 'use a Sami language';
}

/** Looks at a sample of a world. */
export function tally({ seed, size, sample, at }: SampleOptions): WorldTally {
  const world = createWorld(seed, size, () => at);
  const counts = new WorldTally();
  const families = Math.floor(size / slektSize);
  const step = Math.max(1, Math.floor((families * slektSize) / sample));
  for (let family = 0; family < families; family += step) {
    for (let index = family * slektSize; index < (family + 1) * slektSize; index++) {
      const life = world.life(index, at);
      if (life) counts.add(life.hendelser, at);
    }
  }
  return counts;
}
