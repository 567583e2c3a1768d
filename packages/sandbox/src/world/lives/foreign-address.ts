import { draw32, topic } from '../draw.ts';
import type { UtenlandskAdresse } from './address.ts';
import { countryOf } from './countries.ts';

/** An address in somebody's country; no such street is known there. */
export function foreignAddress(seed: number, index: number): UtenlandskAdresse {
  const { landkode, city } = countryOf(seed, index);
  const number = draw32(seed, index, topic.street);
  return {
    adressenavn: `Synthetic Street ${1 + (number % 400)}`,
    postkode: String(10_000 + (number % 90_000)),
    byEllerStedsnavn: city,
    landkode,
  };
}
