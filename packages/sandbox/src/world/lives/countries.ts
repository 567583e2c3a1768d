import { draw, topic } from '../draw.ts';

/** Where people come from and go to. */
export interface ForeignCountry {
  /** ISO 3166-1 alpha-3; the register's own XXK for Kosovo. */
  readonly code: string;
  /** ISO 3166-1 alpha-2, in foreign addresses; XK for Kosovo. */
  readonly landkode: string;
  /** Citizens need no residence permit. */
  readonly eea: boolean;
  readonly city: string;
}

// In the order of how many live in Norway (Statistisk sentralbyrå, table 05183, approximately).
const countries: readonly ForeignCountry[] = [
  'POL PL eea Warszawa',
  'LTU LT eea Vilnius',
  'SWE SE eea Stockholm',
  'UKR UA - Kyiv',
  'SYR SY - Aleppo',
  'SOM SO - Mogadishu',
  'DEU DE eea Hamburg',
  'ERI ER - Asmara',
  'PHL PH - Manila',
  'IRQ IQ - Mosul',
  'DNK DK eea Aarhus',
  'PAK PK - Lahore',
  'ROU RO eea Cluj',
  'THA TH - Bangkok',
  'AFG AF - Kabul',
  'IND IN - Pune',
  'VNM VN - Hue',
  'GBR GB - Leeds',
  'LVA LV eea Riga',
  'USA US - Minneapolis',
  'TUR TR - Izmir',
  'XXK XK - Pristina',
  'NLD NL eea Utrecht',
  'ESP ES eea Alicante',
].map((row) => {
  const [code = '', landkode = '', eea, city = ''] = row.split(' ');
  return { code, landkode, eea: eea === 'eea', city };
});

/** A country for somebody, the first of the list more often than the last. */
export function countryOf(seed: number, index: number, variant = 0): ForeignCountry {
  const chance = draw(seed, index * 4 + variant, topic.country);
  const country = countries[Math.floor(chance * chance * countries.length)];
  if (!country) throw new RangeError('A draw is below 1.');
  return country;
}
