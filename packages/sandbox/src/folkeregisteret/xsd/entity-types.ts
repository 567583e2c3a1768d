import type { Entitet } from '../../world/lives/entities.ts';
import type { Elements } from './value-types.ts';

/** The entities of a person in the order of a document, each with what it says beside what every entity says. */
export const entityTypes: Readonly<Record<Entitet, Elements>> = {
  identifikasjonsnummer: 'status foedselsEllerDNummer:Personidentifikator identifikatortype',
  identitetsgrunnlag: 'identitetsgrunnlagstatus',
  status: 'status',
  utenlandskPersonidentifikasjon: 'identifikasjonsnummer identifikasjonsnummertype utstederland:Landkode',
  utlendingsmyndighetenesIdentifikasjonsnummer: 'identifikasjonsnummer identifikasjonsnummertype utstederland:Landkode',
  legitimasjonsdokument:
    'identifikasjonsdokumentnummer? identifikasjonsdokumenttype utstederland:Landkode utstedernavn? gyldigFra:date? gyldigTil:date? dokumentkontroll:Dokumentkontroll?',
  falskIdentitet:
    'rettIdentitetVedOpplysninger:IdentifiserendeInformasjon? rettIdentitetErUkjent:boolean? rettIdentitetVedIdentifikasjonsnummer:Personidentifikator? erFalsk:boolean?',
  kjoenn: 'kjoenn',
  foedsel: 'foedselsdato:date? foedselsaar:gYear foedested? foedekommuneINorge:Kommunenummer? foedeland:Landkode?',
  foedselINorge: 'foedselsinstitusjonsnavn? rekkefoelgenummer:long?',
  familierelasjon:
    'relatertPerson:Personidentifikator? relatertPersonUtenFolkeregisteridentifikator:RelatertBiPerson? relatertPersonsRolle minRolleForPerson?',
  sivilstand:
    'sivilstand sivilstandsdato:date? myndighet? kommune:Kommunenummer? sted? utland:Landkode? relatertVedSivilstand:Personidentifikator?',
  doedsfall: 'doedsdato:date?',
  kontaktinformasjonForDoedsbo:
    'person:PersonSomKontakt? advokat:AdvokatSomKontakt? organisasjon:OrganisasjonSomKontakt? skifteform attestutstedelsesdato:date adresse:KontaktadresseForDoedsbo',
  navn: 'fornavn mellomnavn? etternavn forkortetNavn? originaltNavn:Personnavn?',
  adressebeskyttelse: 'graderingsnivaa',
  bostedsadresse:
    'ukjentBosted:UkjentBosted? vegadresse:Vegadresse? matrikkeladresse:Matrikkeladresse? adresseIdentifikatorFraMatrikkelen? naerAdresseIdentifikatorFraMatrikkelen? adressegradering flyttedato:date? grunnkrets:long? stemmekrets:long? skolekrets:long? kirkekrets:long?',
  deltBosted:
    'vegadresse:Vegadresse? matrikkeladresse:Matrikkeladresse? ukjentBosted:UkjentBosted? startdatoForKontrakt:date sluttdatoForKontrakt:date? adresseIdentifikatorFraMatrikkelen? naerAdresseIdentifikatorFraMatrikkelen? adressegradering',
  oppholdsadresse:
    'vegadresse:Vegadresse? matrikkeladresse:Matrikkeladresse? utenlandskAdresse:InternasjonalAdresse? adressenErUkjent:boolean? adresseIdentifikatorFraMatrikkelen? adressegradering oppholdsadressedato:date? oppholdAnnetSted?',
  utflytting: 'tilflyttingsland:Landkode? tilflyttingsstedIUtlandet? utflyttingsdato:date?',
  innflytting: 'fraflyttingsland:Landkode? fraflyttingsstedIUtlandet?',
  postadresse:
    'adressegradering postboksadresse:Postboksadresse? vegadresse:VegadresseForPost? postadresseIFrittFormat:PostadresseIFrittFormat? adresseIdentifikatorFraMatrikkelen?',
  postadresseIUtlandet:
    'adressegradering utenlandskAdresse:InternasjonalAdresse? utenlandskAdresseIFrittFormat:InternasjonalAdresseIFrittFormat?',
  foreldreansvar:
    'ansvar ansvarssubjekt:Personidentifikator? ansvarlig:Personidentifikator? ansvarligOrganisasjon? ansvarligUtenIdentifikator:RelatertBiPerson? ansvarssubjektUtenIdentifikator:RelatertBiPerson?',
  statsborgerskap: 'statsborgerskap:Landkode ervervsdato:date?',
  bibehold: 'bibeholdstatus datoForBibehold:date?',
  opphold: 'oppholdstillatelse oppholdFra:date? oppholdTil:date?',
  vergemaalEllerFremtidsfullmakt: 'vergemaaltype? embete? verge:Verge',
  rettsligHandleevne: 'rettsligHandleevneomfang',
  brukAvSamiskSpraak: 'spraak*',
};
