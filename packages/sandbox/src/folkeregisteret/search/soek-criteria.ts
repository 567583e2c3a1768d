import { dayOf } from '../../world/day.ts';
import type { Criteria } from './criteria.ts';
import {
  createQueryReader,
  InvalidParameter,
  isHistorisk,
  type QueryReader,
  readAddress,
  readName,
} from './query-reader.ts';

/** soek finds so many at most (oppslag.md). */
export const mostHits = 10_000;

const parameters = [
  'navn',
  'kjoenn',
  'foedselsdato',
  'foedselsaarFraOgMed',
  'foedselsaarTilOgMed',
  'adressenavn',
  'husnummer',
  'postnummer',
  'kommunenummer',
  'fylkesnummer',
  'inkluderOppholdsadresse',
  'soekFonetisk',
  'inkluderDoede',
  'opplysningsgrunnlag',
  'maksTreff',
];

/** Reads what soek is asked, and how many hits are wanted if that is said. @throws InvalidParameter */
export function soekCriteria(query: URLSearchParams): { criteria: Criteria; maksTreff: number | undefined } {
  const reader = createQueryReader(query, parameters);
  const maksTreff = reader.text('maksTreff', /^\d{1,5}$/);
  if (maksTreff !== undefined && (Number(maksTreff) < 1 || Number(maksTreff) > mostHits)) {
    throw new InvalidParameter(`maksTreff må være fra 1 til ${mostHits}.`);
  }
  return {
    maksTreff: maksTreff === undefined ? undefined : Number(maksTreff),
    criteria: {
      navn: readName(reader, false),
      kjoenn: reader.oneOf('kjoenn', ['kvinne', 'mann']),
      foedt: readBirth(reader),
      adresse: readAddress(reader),
      historisk: isHistorisk(reader),
      inkluderDoede: reader.flag('inkluderDoede'),
      inkluderOppholdsadresse: reader.flag('inkluderOppholdsadresse'),
    },
  };
}

function readBirth(reader: QueryReader): Criteria['foedt'] {
  const day = reader.day('foedselsdato');
  const from = reader.text('foedselsaarFraOgMed', /^\d{4}$/);
  const to = reader.text('foedselsaarTilOgMed', /^\d{4}$/);
  if (day === undefined && from === undefined && to === undefined) return undefined;
  const first = Math.max(
    day ?? Number.NEGATIVE_INFINITY,
    from === undefined ? Number.NEGATIVE_INFINITY : dayOf(Number(from), 1, 1),
  );
  const last = Math.min(
    day ?? Number.POSITIVE_INFINITY,
    to === undefined ? Number.POSITIVE_INFINITY : dayOf(Number(to), 12, 31),
  );
  return [first, last];
}
