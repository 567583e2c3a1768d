// Generated from specs/folkeregisteret/rettighetspakker.yaml (sha256 a320ed2886d8b7648f68fdfecafb30b6ee9f68dfd9d9a73fb4e99e2b95021c0c). Do not edit: change the spec, then run `npm run generate`.

export type Rettighetspakke = 'offentlig-med-hjemmel' | 'offentligutenhjemmel' | 'privatutenhjemmel' | 'privat' | 'privatutenfolkeregisteridentifikator' | 'finans' | 'presse' | 'presseutenfolkeregisteridentifikator' | 'eid';

export type Operasjon = 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch' | 'hentArkivperson' | 'hentArkivpersoner' | 'lagJobb_1' | 'hentHendelseDokument' | 'hentHendelseDokumenter' | 'hentTilpassetFeedSide';

export type Entitet = 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'familierelasjon' | 'foreldreansvar' | 'falskIdentitet' | 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon' | 'utlendingsmyndighetenesIdentifikasjonsnummer' | 'opphold' | 'bibehold' | 'brukAvSamiskSpraak' | 'foedselINorge' | 'rettsligHandleevne';

/** What a package of rights may do and see. */
export interface Rettigheter {
  readonly basePath: string;
  /** The one scope that opens it. */
  readonly scope: string;
  readonly operations: readonly Operasjon[];
  /** What an item of the feed tells. */
  readonly feed: 'tykk' | 'tynn' | 'endringIPerson';
  /** When the number is sent: always, when it is asked for, never. */
  readonly identifikasjonsnummer: 'alltid' | 'paa-forespoersel' | 'aldri';
  readonly entiteter: readonly Entitet[];
  /** Entities that a group unlocks, by the name of its part. */
  readonly parts: Readonly<Record<string, readonly Entitet[]>>;
  /** Entities of which the part `historikk` adds what has been. */
  readonly historikk: readonly Entitet[];
  /** Parameters of entydigSoek. */
  readonly entydigsoek: readonly string[];
}

export const rettighetspakker: Readonly<Record<Rettighetspakke, Rettigheter>> = {
  "offentlig-med-hjemmel": {
    "basePath": "/folkeregisteret/offentlig-med-hjemmel/api/v1",
    "scope": "folkeregister:deling/offentligmedhjemmel",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd", "hentSisteVersjonAvPerson", "hentPersoner", "personsoek", "lagJobb", "hentBatch", "hentArkivperson", "hentArkivpersoner", "lagJobb_1", "hentHendelseDokument", "hentHendelseDokumenter", "hentTilpassetFeedSide"],
    "feed": "tykk",
    "identifikasjonsnummer": "alltid",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "familierelasjon", "foreldreansvar", "falskIdentitet", "legitimasjonsdokument", "utenlandskPersonidentifikasjon", "utlendingsmyndighetenesIdentifikasjonsnummer", "opphold", "bibehold", "brukAvSamiskSpraak", "foedselINorge", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "identifikasjonsnummer"],
      "identitetsgrunnlag-utvidet": ["falskIdentitet", "legitimasjonsdokument", "utenlandskPersonidentifikasjon"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt", "familierelasjon", "foreldreansvar"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer", "sivilstand", "status", "identitetsgrunnlag", "kjoenn", "familierelasjon", "vergemaalEllerFremtidsfullmakt", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "foreldreansvar", "statsborgerskap", "utenlandskPersonidentifikasjon", "legitimasjonsdokument", "foedsel", "foedselINorge", "adressebeskyttelse", "bibehold", "opphold", "rettsligHandleevne", "brukAvSamiskSpraak"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "utenlandskpersonidentifikasjon", "legitimasjonsdokument", "utlendingsmyndighetenesidentifikasjonsnummer", "soekFonetisk"]
  },
  "offentligutenhjemmel": {
    "basePath": "/folkeregisteret/api/offentligutenhjemmel/v1",
    "scope": "folkeregister:deling/offentligutenhjemmel",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd", "hentSisteVersjonAvPerson", "hentPersoner", "personsoek", "lagJobb", "hentBatch"],
    "feed": "tynn",
    "identifikasjonsnummer": "alltid",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "falskIdentitet", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "identifikasjonsnummer"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "privatutenhjemmel": {
    "basePath": "/folkeregisteret/api/privatutenhjemmel/v1",
    "scope": "folkeregister:deling/privatutenhjemmel",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd", "hentSisteVersjonAvPerson", "hentPersoner", "personsoek", "lagJobb", "hentBatch"],
    "feed": "tynn",
    "identifikasjonsnummer": "alltid",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "identifikasjonsnummer"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "privat": {
    "basePath": "/folkeregisteret/api/privat/v1",
    "scope": "folkeregister:deling/privat",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd"],
    "feed": "endringIPerson",
    "identifikasjonsnummer": "paa-forespoersel",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "privatutenfolkeregisteridentifikator": {
    "basePath": "/folkeregisteret/api/privatutenfolkeregisteridentifikator/v1",
    "scope": "folkeregister:deling/privatutenfolkeregisteridentifikator",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd"],
    "feed": "endringIPerson",
    "identifikasjonsnummer": "aldri",
    "entiteter": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "finans": {
    "basePath": "/folkeregisteret/api/finans/v1",
    "scope": "folkeregister:deling/finans",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd", "hentSisteVersjonAvPerson", "hentPersoner", "personsoek", "lagJobb", "hentBatch"],
    "feed": "tynn",
    "identifikasjonsnummer": "alltid",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "familierelasjon", "foreldreansvar", "falskIdentitet", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "identifikasjonsnummer"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt", "familierelasjon", "foreldreansvar"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer", "sivilstand"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekFonetisk"]
  },
  "presse": {
    "basePath": "/folkeregisteret/api/presse/v1",
    "scope": "folkeregister:deling/presse",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd"],
    "feed": "endringIPerson",
    "identifikasjonsnummer": "paa-forespoersel",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "presseutenfolkeregisteridentifikator": {
    "basePath": "/folkeregisteret/api/presseutenfolkeregisteridentifikator/v1",
    "scope": "folkeregister:deling/presseutenfolkeregisteridentifikator",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd"],
    "feed": "endringIPerson",
    "identifikasjonsnummer": "aldri",
    "entiteter": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "soekfonetisk"]
  },
  "eid": {
    "basePath": "/folkeregisteret/api/eid/v1",
    "scope": "folkeregister:deling/utstedereid",
    "operations": ["entydigSoek", "getXsd_1", "hentFeedSide", "sisteSekvensnummerIFeed", "getXsd", "getFeedXsd", "hentSisteVersjonAvPerson", "hentPersoner", "personsoek", "lagJobb", "hentBatch"],
    "feed": "tynn",
    "identifikasjonsnummer": "alltid",
    "entiteter": ["identifikasjonsnummer", "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "innflytting", "utflytting", "vergemaalEllerFremtidsfullmakt", "falskIdentitet", "legitimasjonsdokument", "utenlandskPersonidentifikasjon", "rettsligHandleevne"],
    "parts": {
      "person-basis": ["identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel", "statsborgerskap", "kjoenn", "navn", "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse", "kontaktinformasjonForDoedsbo", "identifikasjonsnummer", "utenlandskPersonidentifikasjon", "legitimasjonsdokument"],
      "identitetsgrunnlag-utvidet": ["falskIdentitet", "legitimasjonsdokument", "utenlandskPersonidentifikasjon"],
      "relasjon-utvidet": ["vergemaalEllerFremtidsfullmakt"]
    },
    "historikk": ["navn", "bostedsadresse", "deltBosted", "oppholdsadresse", "postadresse", "postadresseIUtlandet", "identifikasjonsnummer"],
    "entydigsoek": ["navn", "identifikasjonsnummer", "foedselsdato", "postnummer", "adressenavn", "husnummer", "part", "opplysningsgrunnlag", "utenlandskpersonidentifikasjon", "legitimasjonsdokument", "soekFonetisk"]
  }
};
