/** The entities that an event of a type may change, by type; of types that are about the whole person nothing is said (Hendelser fra Folkeregisteret v1.8). */
const addresses = ['bostedsadresse', 'deltBosted', 'oppholdsadresse', 'kontaktadresse', 'kontaktadresseIUtlandet'];
const mayChange: Readonly<Record<string, readonly string[]>> = {
  endringIIdentifikasjonsnummer: ['identifikasjonsnummer'],
  endringIStatus: ['status'],
  endringIIdentitetsgrunnlag: ['identitetsgrunnlag'],
  endringIUtenlandskPersonidentifikasjon: ['utenlandskPersonidentifikasjon'],
  endringIUtlendingsmyndighetenesIdentifikasjonsnummer: ['utlendingsmyndighetenesIdentifikasjonsnummer'],
  endringILegitimasjonsdokument: ['legitimasjonsdokument'],
  endringIFalskIdentitet: ['falskIdentitet'],
  endringIKontaktopplysningerForDoedsbo: ['kontaktinformasjonForDoedsbo'],
  endringIDoedsfall: ['doedsfall'],
  endringIFamilierelasjon: ['familierelasjon'],
  endringISivilstand: ['sivilstand'],
  endringIKontaktinformasjon: ['kontaktadresse', 'kontaktadresseIUtlandet', 'preferertKontaktadresse'],
  endringIBostedsadresse: ['bostedsadresse'],
  endringIBostedsadresseUtenFlytting: ['bostedsadresse'],
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
  endringIVergemaal: ['vergemaalEllerFremtidsfullmakt'],
  endringIRettsligHandleevne: ['rettsligHandleevne'],
  endringIBrukAvSamiskSpraak: ['brukAvSamiskSpraak'],
};

/** Entities that an event of a type changed and must not have; none for a type that nothing is said of. */
export function foreignTo(hendelsestype: string, entities: readonly string[]): readonly string[] {
  const own = mayChange[hendelsestype];
  return own ? entities.filter((entity) => !own.includes(entity)) : [];
}
