import { expect, test } from 'vitest';
import { mayChange } from './index.ts';

// Hendelser fra Folkeregisteret v1.8: what each type says of a person.
test.each([
  ['endringIIdentifikasjonsnummer', ['identifikasjonsnummer']],
  ['endringIStatus', ['status']],
  ['endringIIdentitetsgrunnlag', ['identitetsgrunnlag']],
  ['endringIUtenlandskPersonidentifikasjon', ['utenlandskPersonidentifikasjon']],
  ['endringIUtlendingsmyndighetenesIdentifikasjonsnummer', ['utlendingsmyndighetenesIdentifikasjonsnummer']],
  ['endringILegitimasjonsdokument', ['legitimasjonsdokument']],
  ['endringIFalskIdentitet', ['falskIdentitet']],
  ['endringIKontaktopplysningerForDoedsbo', ['kontaktinformasjonForDoedsbo']],
  ['endringIDoedsfall', ['doedsfall']],
  ['endringIFamilierelasjon', ['familierelasjon']],
  ['endringISivilstand', ['sivilstand']],
  ['endringIKontaktinformasjon', ['postadresse', 'postadresseIUtlandet', 'preferertKontaktadresse']],
  ['endringIBostedsadresse', ['bostedsadresse']],
  ['endringIBostedsadresseUtenFlytting', ['bostedsadresse']],
  ['endringIDeltBosted', ['deltBosted']],
  ['endringIOppholdsadresse', ['oppholdsadresse']],
  [
    'endringIAdressebeskyttelse',
    ['adressebeskyttelse', 'bostedsadresse', 'deltBosted', 'oppholdsadresse', 'postadresse', 'postadresseIUtlandet'],
  ],
  ['endringIInnflytting', ['innflytting']],
  ['endringIUtflytting', ['utflytting']],
  ['endringIKjoenn', ['kjoenn']],
  ['endringINavn', ['navn']],
  ['endringIFoedsel', ['foedsel']],
  ['endringIFoedselINorge', ['foedselINorge']],
  ['endringIStatsborgerskap', ['statsborgerskap', 'bibehold']],
  ['endringIForeldreansvar', ['foreldreansvar']],
  ['endringIOpphold', ['opphold']],
  ['endringIOppholdPaaSvalbard', ['oppholdPaaSvalbard']],
  ['endringIVergemaal', ['vergemaalEllerFremtidsfullmakt']],
  ['endringIRettsligHandleevne', ['rettsligHandleevne']],
  ['endringIFratattRettsligHandleevne', ['fratattRettsligHandleevne']],
  ['endringIBrukAvSamiskSpraak', ['brukAvSamiskSpraak']],
  ['endringISametingetsValgmanntall', ['forholdTilSametingetsValgmanntall']],
  ['personErInaktiv', ['status']],
  ['endringIBostedsadresseVedKommuneregulering', ['bostedsadresse']],
])('%s may change %j', (hendelsestype, entiteter) => {
  expect(mayChange(hendelsestype)).toEqual(entiteter);
});

test.each([
  ['personErDoed', ['status', 'doedsfall', 'bostedsadresse']],
  ['personErUtflyttet', ['status', 'utflytting', 'bostedsadresse']],
])('%s may change %j and other addresses', (hendelsestype, entiteter) => {
  expect(mayChange(hendelsestype)).toEqual(expect.arrayContaining(entiteter));
  expect(mayChange(hendelsestype)).not.toContain('navn');
});

test.each([
  'personErOpprettet',
  'personErOppdatert',
  'personErBosatt',
  'personErOpphoert',
  'personErReaktivert',
  'personErViderefoertSomGjeldendeVedSammenslaaing',
  'personErOpphoertSomDublett',
  'personErEndretVedSplitting',
  'personErGjenopprettetVedSplitting',
  'endringIPerson',
])('%s may change everything', (hendelsestype) => {
  expect(mayChange(hendelsestype)).toHaveLength(34);
});

test.each(['endringIAnnenIdentifikasjon', '', 'toString', '__proto__'])(
  '%j is unknown: anything may have changed',
  (type) => {
    expect(mayChange(type)).toBeUndefined();
  },
);
