import { family, foreign, lookup, type Rettighetspakke } from './packages.ts';

/** Entities of the part person-basis in every package (dataminimering.md). */
const basis = [
  'identitetsgrunnlag',
  'status',
  'doedsfall',
  'sivilstand',
  'foedsel',
  'statsborgerskap',
  'kjoenn',
  'navn',
  'bostedsadresse',
  'oppholdsadresse',
  'deltBosted',
  'postadresse',
  'postadresseIUtlandet',
  'adressebeskyttelse',
  'kontaktinformasjonForDoedsbo',
];

export const addresses: readonly string[] = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
];

/** Reached by their name only. */
export const onlyByName: readonly string[] = [
  'utlendingsmyndighetenesIdentifikasjonsnummer',
  'innflytting',
  'utflytting',
  'foedselINorge',
  'opphold',
  'rettsligHandleevne',
  'bibehold',
  'brukAvSamiskSpraak',
];

export const identityEntities: readonly string[] = [
  'falskIdentitet',
  'legitimasjonsdokument',
  'utenlandskPersonidentifikasjon',
];
export const familyEntities: readonly string[] = ['familierelasjon', 'foreldreansvar'];
export const guardians = 'vergemaalEllerFremtidsfullmakt';

/** Entities of the part person-basis in a package. */
export function basisIn(name: Rettighetspakke): readonly string[] {
  const extra = name === 'eid' ? ['utenlandskPersonidentifikasjon', 'legitimasjonsdokument'] : [];
  return [...(lookup.includes(name) ? ['identifikasjonsnummer'] : []), ...basis, ...extra];
}

/** Entities that a package may not see (dataminimering.md, taushetsbelagte-opplysninger.md, news of 2021-11-01). */
export function unavailableIn(name: Rettighetspakke): readonly string[] {
  if (name === 'offentlig-med-hjemmel') return [];
  const seesFalse = ['offentligutenhjemmel', 'finans', 'eid'].includes(name);
  return [
    ...(family.includes(name) ? [] : familyEntities),
    ...(foreign.includes(name) ? [] : ['legitimasjonsdokument', 'utenlandskPersonidentifikasjon']),
    ...(seesFalse ? [] : ['falskIdentitet']),
    'utlendingsmyndighetenesIdentifikasjonsnummer',
    'opphold',
    'bibehold',
    'brukAvSamiskSpraak',
  ];
}

/** With these parts a package tells all that it may of a person. */
export function partsIn(name: Rettighetspakke): readonly string[] {
  const groups = [
    'person-basis',
    'relasjon-utvidet',
    ...(foreign.includes(name) ? ['identitetsgrunnlag-utvidet'] : []),
  ];
  const named = name === 'offentlig-med-hjemmel' ? onlyByName : ['innflytting', 'utflytting', 'rettsligHandleevne'];
  return [...groups, ...named, 'historikk'];
}
