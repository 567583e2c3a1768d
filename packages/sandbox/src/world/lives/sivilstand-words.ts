import type { Sivilstandstype } from './relations.ts';

/** What the stages of a marriage, or of a registered partnership, are called. */
export interface Words {
  readonly married: Sivilstandstype;
  readonly separated: Sivilstandstype;
  readonly divorced: Sivilstandstype;
  readonly widowed: Sivilstandstype;
}

export const ofMarriage: Words = {
  married: 'gift',
  separated: 'separert',
  divorced: 'skilt',
  widowed: 'enkeEllerEnkemann',
};

export const ofPartnership: Words = {
  married: 'registrertPartner',
  separated: 'separertPartner',
  divorced: 'skiltPartner',
  widowed: 'gjenlevendePartner',
};

/** The words for somebody's present state; undefined for who is neither married nor separated. */
export function wordsOf(sivilstand: Sivilstandstype | undefined): Words | undefined {
  return [ofMarriage, ofPartnership].find(
    ({ married, separated }) => sivilstand === married || sivilstand === separated,
  );
}
