/**
 * The elements of a type in their order: name, type after a colon (text when there is none), and at the end ? for one that may be missing
 * and * for a list that may be empty.
 */
export type Elements = string;

/** What entities are made of. */
export const valueTypes: Readonly<Record<string, Elements>> = {
  Personnavn: 'fornavn mellomnavn? etternavn',
  RelatertBiPerson: 'navn:Personnavn foedselsdato:date? statsborgerskap:Landkode? kjoenn?',
  IdentifiserendeInformasjon: 'personnavn:Personnavn foedselsdato:date? statsborgerskap:Landkode* kjoenn?',
  Dokumentkontroll: 'dokumentkontrollstatus dokumentkontrolltidspunkt:dateTime?',
  UkjentBosted: 'bostedskommune:Kommunenummer?',
  Vegadresse:
    'kommunenummer:Kommunenummer bruksenhetsnummer? bruksenhetstype? adressenavn adressenummer:Adressenummer? adressekode? adressetilleggsnavn? poststed:Poststed? coAdressenavn?',
  VegadresseForPost:
    'coAdressenavn? adressenavn adressenummer:Adressenummer? poststed:Poststed? adressekode? adressetilleggsnavn? bruksenhetsnummer?',
  Adressenummer: 'husnummer husbokstav?',
  Poststed: 'poststedsnavn? postnummer?',
  Matrikkeladresse:
    'bruksenhetsnummer? bruksenhetstype? matrikkelnummer:Matrikkelnummer undernummer:long? adressetilleggsnavn? poststed:Poststed? coAdressenavn?',
  Matrikkelnummer: 'kommunenummer:Kommunenummer gaardsnummer:long? bruksnummer:long? festenummer:long?',
  InternasjonalAdresse:
    'coAdressenavn? adressenavn? bygning? etasjenummer? boenhet? postboks? postkode? byEllerStedsnavn? distriktsnavn? region? landkode',
  InternasjonalAdresseIFrittFormat: 'adresselinje* postkode? byEllerStedsnavn? landkode',
  Postboksadresse: 'postbokseier? postboks poststed:Poststed?',
  PostadresseIFrittFormat: 'adresselinje* poststed:Poststed?',
  PersonSomKontakt: 'foedselsdato:date? personnavn:Personnavn? foedselsEllerDNummer:Personidentifikator?',
  AdvokatSomKontakt: 'personnavn:Personnavn organisasjonsnavn? organisasjonsnummer?',
  OrganisasjonSomKontakt: 'organisasjonsnavn organisasjonsnummer? kontaktpersonnavn:Personnavn?',
  KontaktadresseForDoedsbo: 'adresselinje* poststedsnavn postnummer landkode:Landkode?',
  Verge:
    'navn:Personnavn? foedselsEllerDNummer:Personidentifikator? navnFoedselsdato:IdentifiserendeInformasjon? tjenesteomraade:Tjenesteomraade* omfang? omfangetErInnenPersonligOmraade:boolean?',
  Tjenesteomraade: 'vergeTjenestevirksomhet vergeTjenesteoppgave',
};
