import type { Folkeregisterperson, Hendelsestype } from '../generated/types.ts';

/** An entity of a person, by the name of its property. */
export type Entitet = keyof Folkeregisterperson;

type Known<T> = T extends string ? (string extends T ? never : T) : never;

const everything = Object.keys({
  identifikasjonsnummer: 0,
  identitetsgrunnlag: 0,
  status: 0,
  utenlandskPersonidentifikasjon: 0,
  utlendingsmyndighetenesIdentifikasjonsnummer: 0,
  legitimasjonsdokument: 0,
  falskIdentitet: 0,
  kjoenn: 0,
  foedsel: 0,
  foedselINorge: 0,
  familierelasjon: 0,
  sivilstand: 0,
  doedsfall: 0,
  kontaktinformasjonForDoedsbo: 0,
  navn: 0,
  adressebeskyttelse: 0,
  bostedsadresse: 0,
  deltBosted: 0,
  oppholdsadresse: 0,
  utflytting: 0,
  innflytting: 0,
  postadresse: 0,
  postadresseIUtlandet: 0,
  preferertKontaktadresse: 0,
  foreldreansvar: 0,
  statsborgerskap: 0,
  bibehold: 0,
  opphold: 0,
  oppholdPaaSvalbard: 0,
  forholdTilSametingetsValgmanntall: 0,
  vergemaalEllerFremtidsfullmakt: 0,
  rettsligHandleevne: 0,
  fratattRettsligHandleevne: 0,
  brukAvSamiskSpraak: 0,
} satisfies Record<Entitet, 0>) as readonly Entitet[];
const addresses = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
] as const satisfies readonly Entitet[];

const changes: Readonly<Record<Known<Hendelsestype>, readonly Entitet[]>> = {
  personErOpprettet: everything,
  endringIIdentifikasjonsnummer: ['identifikasjonsnummer'],
  personErOppdatert: everything,
  personErDoed: ['status', 'doedsfall', ...addresses],
  personErUtflyttet: ['status', 'utflytting', ...addresses],
  personErBosatt: everything,
  endringIStatus: ['status'],
  personErOpphoert: everything,
  personErReaktivert: everything,
  personErViderefoertSomGjeldendeVedSammenslaaing: everything,
  personErOpphoertSomDublett: everything,
  personErEndretVedSplitting: everything,
  personErGjenopprettetVedSplitting: everything,
  endringIIdentitetsgrunnlag: ['identitetsgrunnlag'],
  endringIUtenlandskPersonidentifikasjon: ['utenlandskPersonidentifikasjon'],
  endringIUtlendingsmyndighetenesIdentifikasjonsnummer: ['utlendingsmyndighetenesIdentifikasjonsnummer'],
  endringILegitimasjonsdokument: ['legitimasjonsdokument'],
  endringIFalskIdentitet: ['falskIdentitet'],
  endringIKontaktopplysningerForDoedsbo: ['kontaktinformasjonForDoedsbo'],
  endringIDoedsfall: ['doedsfall'],
  endringIFamilierelasjon: ['familierelasjon'],
  endringISivilstand: ['sivilstand'],
  endringIKontaktinformasjon: ['postadresse', 'postadresseIUtlandet', 'preferertKontaktadresse'],
  endringIBostedsadresse: ['bostedsadresse'],
  endringIBostedsadresseUtenFlytting: ['bostedsadresse'],
  endringIBostedsadresseVedKommuneregulering: ['bostedsadresse'],
  endringIDeltBosted: ['deltBosted'],
  endringIOppholdsadresse: ['oppholdsadresse'],
  endringIAdressebeskyttelse: ['adressebeskyttelse', ...addresses],
  endringIInnflytting: ['innflytting'],
  endringIUtflytting: ['utflytting'],
  endringIKjoenn: ['kjoenn'],
  endringINavn: ['navn'],
  endringIFoedsel: ['foedsel'],
  endringIFoedselINorge: ['foedselINorge'],
  endringIStatsborgerskap: ['statsborgerskap', 'bibehold'],
  endringIForeldreansvar: ['foreldreansvar'],
  endringIOpphold: ['opphold'],
  endringIOppholdPaaSvalbard: ['oppholdPaaSvalbard'],
  endringIVergemaal: ['vergemaalEllerFremtidsfullmakt'],
  endringIRettsligHandleevne: ['rettsligHandleevne'],
  endringIFratattRettsligHandleevne: ['fratattRettsligHandleevne'],
  endringIBrukAvSamiskSpraak: ['brukAvSamiskSpraak'],
  endringISametingetsValgmanntall: ['forholdTilSametingetsValgmanntall'],
  endringIPerson: everything,
  personErInaktiv: ['status'],
};

/**
 * Which entities of a person an event of this type may have changed; undefined for a type that is not known today: then anything may have.
 * The types that say no more than that something has changed, or happen to the whole person, name every entity (Skatteetaten, Hendelser fra
 * Folkeregisteret v1.8). That death and emigration may end addresses is inferred.
 *
 * An event never tells what has not changed: an entity may have an event of its own at the same time.
 *
 * @example
 * ```ts
 * import { mayChange } from '@fellesklient/folkeregisteret/hendelser';
 *
 * const isOurs = (hendelsestype: string): boolean => mayChange(hendelsestype)?.some((entitet) => /adresse|navn/.test(entitet)) ?? true;
 * ```
 */
export function mayChange(hendelsestype: Hendelsestype): readonly Entitet[] | undefined {
  return Object.hasOwn(changes, hendelsestype) ? changes[hendelsestype as keyof typeof changes] : undefined;
}
