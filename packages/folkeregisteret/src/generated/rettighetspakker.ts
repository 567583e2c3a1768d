// Generated from specs/folkeregisteret/rettighetspakker.yaml (sha256 a320ed2886d8b7648f68fdfecafb30b6ee9f68dfd9d9a73fb4e99e2b95021c0c). Do not edit: change the spec, then run `npm run generate`.

/** One of the register's packages of rights, as it stands in the address. */
export type Rettighetspakke = 'offentlig-med-hjemmel' | 'offentligutenhjemmel' | 'privatutenhjemmel' | 'privat' | 'privatutenfolkeregisteridentifikator' | 'finans' | 'presse' | 'presseutenfolkeregisteridentifikator' | 'eid';

/** What each package may do and see. */
export interface Rettigheter {
  /** Offentlig og privat virksomhet med hjemmel: public bodies and enterprises with authority in law. */
  'offentlig-med-hjemmel': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch' | 'hentArkivperson' | 'hentArkivpersoner' | 'lagJobb_1' | 'hentHendelseDokument' | 'hentHendelseDokumenter' | 'hentTilpassetFeedSide';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer';
      'identitetsgrunnlag-utvidet': 'falskIdentitet' | 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt' | 'familierelasjon' | 'foreldreansvar';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'familierelasjon' | 'foreldreansvar' | 'falskIdentitet' | 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon' | 'utlendingsmyndighetenesIdentifikasjonsnummer' | 'opphold' | 'bibehold' | 'brukAvSamiskSpraak' | 'foedselINorge' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer' | 'sivilstand' | 'status' | 'identitetsgrunnlag' | 'kjoenn' | 'familierelasjon' | 'vergemaalEllerFremtidsfullmakt' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'foreldreansvar' | 'statsborgerskap' | 'utenlandskPersonidentifikasjon' | 'legitimasjonsdokument' | 'foedsel' | 'foedselINorge' | 'adressebeskyttelse' | 'bibehold' | 'opphold' | 'rettsligHandleevne' | 'brukAvSamiskSpraak';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'alltid';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'utenlandskpersonidentifikasjon' | 'legitimasjonsdokument' | 'utlendingsmyndighetenesidentifikasjonsnummer' | 'soekFonetisk';
    /** What an item of the feed tells. */
    feed: 'tykk';
  };
  /** Offentlig virksomhet uten hjemmel: public bodies without authority in law. */
  'offentligutenhjemmel': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'falskIdentitet' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'alltid';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'tynn';
  };
  /** Privat virksomhet uten hjemmel: private enterprises without authority in law. */
  'privatutenhjemmel': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'alltid';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'tynn';
  };
  /** Privat virksomhet: private enterprises. */
  'privat': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'paa-forespoersel';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'endringIPerson';
  };
  /** Privat virksomhet uten folkeregisteridentifikator: private enterprises, without identity numbers. */
  'privatutenfolkeregisteridentifikator': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'aldri';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'endringIPerson';
  };
  /** Finans: banks and insurers. */
  'finans': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt' | 'familierelasjon' | 'foreldreansvar';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'familierelasjon' | 'foreldreansvar' | 'falskIdentitet' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer' | 'sivilstand';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'alltid';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekFonetisk';
    /** What an item of the feed tells. */
    feed: 'tynn';
  };
  /** Presse: the press. */
  'presse': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'paa-forespoersel';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'endringIPerson';
  };
  /** Presse uten folkeregisteridentifikator: the press, without identity numbers. */
  'presseutenfolkeregisteridentifikator': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'aldri';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'soekfonetisk';
    /** What an item of the feed tells. */
    feed: 'endringIPerson';
  };
  /** Utsteder eID: issuers of electronic identities. */
  'eid': {
    operation: 'entydigSoek' | 'getXsd_1' | 'hentFeedSide' | 'sisteSekvensnummerIFeed' | 'getXsd' | 'getFeedXsd' | 'hentSisteVersjonAvPerson' | 'hentPersoner' | 'personsoek' | 'lagJobb' | 'hentBatch';
    /** Entities that a group unlocks. */
    part: {
      'person-basis': 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'oppholdsadresse' | 'deltBosted' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer' | 'utenlandskPersonidentifikasjon' | 'legitimasjonsdokument';
      'identitetsgrunnlag-utvidet': 'falskIdentitet' | 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon';
      'relasjon-utvidet': 'vergemaalEllerFremtidsfullmakt';
    };
    entitet: 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'status' | 'doedsfall' | 'sivilstand' | 'foedsel' | 'statsborgerskap' | 'kjoenn' | 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'adressebeskyttelse' | 'kontaktinformasjonForDoedsbo' | 'innflytting' | 'utflytting' | 'vergemaalEllerFremtidsfullmakt' | 'falskIdentitet' | 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon' | 'rettsligHandleevne';
    /** Entities of which the part `historikk` adds what has been. */
    historikk: 'navn' | 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | 'identifikasjonsnummer';
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: 'alltid';
    /** Parameters of entydigSoek. */
    entydigsoek: 'navn' | 'identifikasjonsnummer' | 'foedselsdato' | 'postnummer' | 'adressenavn' | 'husnummer' | 'part' | 'opplysningsgrunnlag' | 'utenlandskpersonidentifikasjon' | 'legitimasjonsdokument' | 'soekFonetisk';
    /** What an item of the feed tells. */
    feed: 'tynn';
  };
}

/** A package's place in the register, the one scope that opens it, and its bit in the tables below. */
export interface PakkeRow {
  readonly basePath: string;
  readonly scope: string;
  readonly bit: number;
}

export const rettighetspakker: Readonly<Record<Rettighetspakke, PakkeRow>> = {
  "offentlig-med-hjemmel": {
    "basePath": "/folkeregisteret/offentlig-med-hjemmel/api/v1",
    "scope": "folkeregister:deling/offentligmedhjemmel",
    "bit": 1
  },
  "offentligutenhjemmel": {
    "basePath": "/folkeregisteret/api/offentligutenhjemmel/v1",
    "scope": "folkeregister:deling/offentligutenhjemmel",
    "bit": 2
  },
  "privatutenhjemmel": {
    "basePath": "/folkeregisteret/api/privatutenhjemmel/v1",
    "scope": "folkeregister:deling/privatutenhjemmel",
    "bit": 4
  },
  "privat": {
    "basePath": "/folkeregisteret/api/privat/v1",
    "scope": "folkeregister:deling/privat",
    "bit": 8
  },
  "privatutenfolkeregisteridentifikator": {
    "basePath": "/folkeregisteret/api/privatutenfolkeregisteridentifikator/v1",
    "scope": "folkeregister:deling/privatutenfolkeregisteridentifikator",
    "bit": 16
  },
  "finans": {
    "basePath": "/folkeregisteret/api/finans/v1",
    "scope": "folkeregister:deling/finans",
    "bit": 32
  },
  "presse": {
    "basePath": "/folkeregisteret/api/presse/v1",
    "scope": "folkeregister:deling/presse",
    "bit": 64
  },
  "presseutenfolkeregisteridentifikator": {
    "basePath": "/folkeregisteret/api/presseutenfolkeregisteridentifikator/v1",
    "scope": "folkeregister:deling/presseutenfolkeregisteridentifikator",
    "bit": 128
  },
  "eid": {
    "basePath": "/folkeregisteret/api/eid/v1",
    "scope": "folkeregister:deling/utstedereid",
    "bit": 256
  }
};

/** Which packages have an operation, a part of a person, or a parameter of entydigSoek: their bits in one number. */
export type RightsTable = Readonly<Record<string, number>>;

export const operationRights: RightsTable = {
  "entydigSoek": 511,
  "getXsd_1": 511,
  "hentFeedSide": 511,
  "sisteSekvensnummerIFeed": 511,
  "getXsd": 511,
  "getFeedXsd": 511,
  "hentSisteVersjonAvPerson": 295,
  "hentPersoner": 295,
  "personsoek": 295,
  "lagJobb": 295,
  "hentBatch": 295,
  "hentArkivperson": 1,
  "hentArkivpersoner": 1,
  "lagJobb_1": 1,
  "hentHendelseDokument": 1,
  "hentHendelseDokumenter": 1,
  "hentTilpassetFeedSide": 1
};

export const partRights: RightsTable = {
  "person-basis": 511,
  "identitetsgrunnlag-utvidet": 257,
  "relasjon-utvidet": 511,
  "historikk": 511,
  "identifikasjonsnummer": 367,
  "identitetsgrunnlag": 511,
  "status": 511,
  "doedsfall": 511,
  "sivilstand": 511,
  "foedsel": 511,
  "statsborgerskap": 511,
  "kjoenn": 511,
  "navn": 511,
  "bostedsadresse": 511,
  "deltBosted": 511,
  "oppholdsadresse": 511,
  "postadresse": 511,
  "postadresseIUtlandet": 511,
  "adressebeskyttelse": 511,
  "kontaktinformasjonForDoedsbo": 511,
  "innflytting": 511,
  "utflytting": 511,
  "vergemaalEllerFremtidsfullmakt": 511,
  "familierelasjon": 33,
  "foreldreansvar": 33,
  "falskIdentitet": 291,
  "legitimasjonsdokument": 257,
  "utenlandskPersonidentifikasjon": 257,
  "utlendingsmyndighetenesIdentifikasjonsnummer": 1,
  "opphold": 1,
  "bibehold": 1,
  "brukAvSamiskSpraak": 1,
  "foedselINorge": 1,
  "rettsligHandleevne": 511
};

export const searchRights: RightsTable = {
  "navn": 511,
  "identifikasjonsnummer": 511,
  "foedselsdato": 511,
  "postnummer": 511,
  "adressenavn": 511,
  "husnummer": 511,
  "part": 511,
  "opplysningsgrunnlag": 511,
  "utenlandskpersonidentifikasjon": 257,
  "legitimasjonsdokument": 257,
  "utlendingsmyndighetenesidentifikasjonsnummer": 1,
  "soekFonetisk": 289,
  "soekfonetisk": 222
};
