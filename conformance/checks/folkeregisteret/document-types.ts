import type { Fields } from './person-document.ts';

// In the order of the schema of 2019 (PersondokumentMedHistorikk_v1BETA2.xsd), with what SwaggerHub's document 1.6.2 requires (*). What
// stands behind the colon is what a field holds; text where nothing does.
const metadata = 'ajourholdstidspunkt erGjeldende:flag kilde aarsak gyldighetstidspunkt opphoerstidspunkt';
const addressId = 'adresseIdentifikatorFraMatrikkelen naerAdresseIdentifikatorFraMatrikkelen';
const house = 'vegadresse:Vegadresse matrikkeladresse:Matrikkeladresse';

const entities: Readonly<Record<string, string>> = {
  identifikasjonsnummer: 'status* foedselsEllerDNummer* identifikatortype*',
  identitetsgrunnlag: 'identitetsgrunnlagstatus*',
  status: 'status*',
  utenlandskPersonidentifikasjon: 'identifikasjonsnummer* identifikasjonsnummertype* utstederland*',
  utlendingsmyndighetenesIdentifikasjonsnummer: 'identifikasjonsnummer* identifikasjonsnummertype* utstederland*',
  legitimasjonsdokument:
    'identifikasjonsdokumentnummer identifikasjonsdokumenttype* utstederland* utstedernavn gyldigFra gyldigTil dokumentkontroll:Dokumentkontroll',
  falskIdentitet:
    'rettIdentitetVedOpplysninger:IdentifiserendeInformasjon rettIdentitetErUkjent:flag rettIdentitetVedIdentifikasjonsnummer erFalsk:flag',
  kjoenn: 'kjoenn*',
  foedsel: 'foedselsdato foedselsaar* foedested foedekommuneINorge foedeland',
  foedselINorge: 'foedselsinstitusjonsnavn rekkefoelgenummer:whole',
  doedsfall: 'doedsdato',
  navn: 'fornavn* mellomnavn etternavn* forkortetNavn originaltNavn:Personnavn',
  familierelasjon:
    'relatertPerson relatertPersonUtenFolkeregisteridentifikator:RelatertBiPerson relatertPersonsRolle* minRolleForPerson',
  sivilstand: 'sivilstand* sivilstandsdato myndighet kommune sted utland relatertVedSivilstand',
  foreldreansvar:
    'ansvar* ansvarssubjekt ansvarlig ansvarligOrganisasjon ansvarligUtenIdentifikator:RelatertBiPerson ansvarssubjektUtenIdentifikator:RelatertBiPerson',
  statsborgerskap: 'statsborgerskap* ervervsdato',
  bibehold: 'bibeholdstatus* datoForBibehold',
  opphold: 'oppholdstillatelse* oppholdFra oppholdTil',
  innflytting: 'fraflyttingsland fraflyttingsstedIUtlandet',
  utflytting: 'tilflyttingsland tilflyttingsstedIUtlandet utflyttingsdato',
  adressebeskyttelse: 'graderingsnivaa*',
  bostedsadresse: `ukjentBosted:UkjentBosted ${house} ${addressId} adressegradering* flyttedato grunnkrets:whole stemmekrets:whole skolekrets:whole kirkekrets:whole`,
  deltBosted: `${house} ukjentBosted:UkjentBosted startdatoForKontrakt* sluttdatoForKontrakt ${addressId} adressegradering*`,
  oppholdsadresse: `${house} utenlandskAdresse:InternasjonalAdresse adressenErUkjent:flag adresseIdentifikatorFraMatrikkelen adressegradering* oppholdsadressedato oppholdAnnetSted`,
  postadresse:
    'adressegradering* postboksadresse:Postboksadresse vegadresse:VegadresseForPost postadresseIFrittFormat:PostadresseIFrittFormat adresseIdentifikatorFraMatrikkelen',
  postadresseIUtlandet:
    'adressegradering* utenlandskAdresse:InternasjonalAdresse utenlandskAdresseIFrittFormat:InternasjonalAdresseIFrittFormat',
  kontaktinformasjonForDoedsbo:
    'person:PersonSomKontakt advokat:AdvokatSomKontakt organisasjon:OrganisasjonSomKontakt skifteform* attestutstedelsesdato* adresse*:KontaktadresseForDoedsbo',
  vergemaalEllerFremtidsfullmakt: 'vergemaaltype embete verge*:Verge',
  rettsligHandleevne: 'rettsligHandleevneomfang*',
  brukAvSamiskSpraak: 'spraak*:text[]',
};

const parts: Readonly<Record<string, string>> = {
  Dokumentkontroll: 'dokumentkontrollstatus* dokumentkontrolltidspunkt',
  Personnavn: 'fornavn* mellomnavn etternavn*',
  RelatertBiPerson: 'navn*:Personnavn foedselsdato statsborgerskap kjoenn',
  IdentifiserendeInformasjon: 'personnavn*:Personnavn foedselsdato statsborgerskap*:text[] kjoenn',
  Vegadresse:
    'kommunenummer* bruksenhetsnummer bruksenhetstype adressenavn* adressenummer:Adressenummer adressekode adressetilleggsnavn poststed:Poststed coAdressenavn',
  VegadresseForPost:
    'coAdressenavn adressenavn* adressenummer:Adressenummer poststed:Poststed adressekode adressetilleggsnavn bruksenhetsnummer',
  Adressenummer: 'husnummer* husbokstav',
  Poststed: 'poststedsnavn postnummer',
  Matrikkeladresse:
    'bruksenhetsnummer bruksenhetstype matrikkelnummer*:Matrikkelnummer undernummer:whole adressetilleggsnavn poststed:Poststed coAdressenavn',
  Matrikkelnummer: 'kommunenummer* gaardsnummer:whole bruksnummer:whole festenummer:whole',
  UkjentBosted: 'bostedskommune',
  InternasjonalAdresse:
    'coAdressenavn adressenavn bygning etasjenummer boenhet postboks postkode byEllerStedsnavn distriktsnavn region landkode*',
  InternasjonalAdresseIFrittFormat: 'adresselinje:text[] postkode byEllerStedsnavn landkode*',
  Postboksadresse: 'postbokseier postboks* poststed:Poststed',
  PostadresseIFrittFormat: 'adresselinje:text[] poststed:Poststed',
  PersonSomKontakt: 'foedselsdato personnavn:Personnavn foedselsEllerDNummer',
  AdvokatSomKontakt: 'personnavn*:Personnavn organisasjonsnavn organisasjonsnummer',
  OrganisasjonSomKontakt: 'organisasjonsnavn* organisasjonsnummer kontaktpersonnavn:Personnavn',
  KontaktadresseForDoedsbo: 'adresselinje*:text[] poststedsnavn* postnummer* landkode',
  Verge:
    'navn:Personnavn foedselsEllerDNummer navnFoedselsdato:IdentifiserendeInformasjon tjenesteomraade:VergeTjenesteomraade[] omfang omfangetErInnenPersonligOmraade:flag',
  VergeTjenesteomraade: 'vergeTjenestevirksomhet* vergeTjenesteoppgave*',
};

interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly holds: string;
}

/** A record somewhere in a document, and the fields of its type in their order. */
export interface Typed {
  /** From the top, for example `navn/0/originaltNavn`. */
  readonly path: string;
  readonly value: Fields;
  readonly fields: readonly Field[];
}

/** Every record in a document whose type is known: what the register adds is not. */
export function typedIn(document: Fields): readonly Typed[] {
  return Object.entries(entities).flatMap(([entity, own]) => recordsIn(document[entity], entity, `${metadata} ${own}`));
}

/** Whether a value is what its field holds. */
export function isHeld(value: unknown, holds: string): boolean {
  if (holds.endsWith('[]')) return Array.isArray(value) && value.every((each) => isHeld(each, holds.slice(0, -2)));
  if (holds === 'flag') return typeof value === 'boolean';
  if (holds === 'whole') return Number.isInteger(value);
  return holds === 'text' ? typeof value === 'string' : isFields(value);
}

function recordsIn(value: unknown, path: string, written: string): readonly Typed[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => recordsIn(each, `${path}/${i}`, written));
  if (!isFields(value)) return [];
  const fields = written.split(' ').map(fieldOf);
  const inner = fields.flatMap(({ name, holds }) => {
    const type = parts[holds.replace('[]', '')];
    return type === undefined ? [] : recordsIn(value[name], `${path}/${name}`, type);
  });
  return [{ path, value, fields }, ...inner];
}

function fieldOf(written: string): Field {
  const [name = '', holds = 'text'] = written.split(':');
  return { name: name.replace('*', ''), isRequired: name.endsWith('*'), holds };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
