import type {
  InternasjonalAdresse,
  Matrikkeladresse,
  Poststed,
  Vegadresse,
  VegadresseForPost,
} from '../../generated/folkeregisteret/types.ts';
import { isoDate } from '../../world/day.ts';
import type * as Facts from '../../world/lives/address.ts';
import { present } from './present.ts';
import type { Body, ToWire } from './wire.ts';

export const bostedsadresse: ToWire<'bostedsadresse'> = (adresse) =>
  present<Body<'bostedsadresse'>>({
    ukjentBosted: 'ukjentBosted' in adresse ? adresse.ukjentBosted : undefined,
    ...place(adresse),
    adressegradering: adresse.adressegradering,
    flyttedato: isoDate(adresse.flyttedato),
    ...('grunnkrets' in adresse
      ? {
          grunnkrets: adresse.grunnkrets,
          stemmekrets: adresse.stemmekrets,
          skolekrets: adresse.skolekrets,
          kirkekrets: adresse.kirkekrets,
        }
      : {}),
  });

export const deltBosted: ToWire<'deltBosted'> = (adresse) => {
  const { adresseIdentifikatorFraMatrikkelen, ...where } = place(adresse);
  return present<Body<'deltBosted'>>({
    ...where,
    startdatoForKontrakt: isoDate(adresse.startdatoForKontrakt),
    sluttdatoForKontrakt:
      adresse.sluttdatoForKontrakt === undefined ? undefined : isoDate(adresse.sluttdatoForKontrakt),
    adresseIdentifikatorFraMatrikkelen,
    adressegradering: adresse.adressegradering,
  });
};

export const oppholdsadresse: ToWire<'oppholdsadresse'> = (adresse) => {
  const { adresseIdentifikatorFraMatrikkelen, ...where } = place(adresse);
  return present<Body<'oppholdsadresse'>>({
    ...where,
    utenlandskAdresse: 'utenlandskAdresse' in adresse ? utenlandskAdresse(adresse.utenlandskAdresse) : undefined,
    adressenErUkjent: 'adressenErUkjent' in adresse ? true : undefined,
    adresseIdentifikatorFraMatrikkelen,
    adressegradering: adresse.adressegradering,
    oppholdsadressedato: isoDate(adresse.oppholdsadressedato),
    oppholdAnnetSted: adresse.oppholdAnnetSted,
  });
};

export const postadresse: ToWire<'postadresse'> = (adresse) => {
  const { adressegradering } = adresse;
  if ('vegadresse' in adresse) {
    const { vegadresse, adresseIdentifikatorFraMatrikkelen } = adresse;
    return { adressegradering, vegadresse: vegadresseForPost(vegadresse), adresseIdentifikatorFraMatrikkelen };
  }
  if ('postboksadresse' in adresse) {
    const { postbokseier, postboks, poststed } = adresse.postboksadresse;
    return {
      adressegradering,
      postboksadresse: present({ postbokseier, postboks, poststed: toPoststed(poststed) }),
    };
  }
  const { adresselinje, poststed } = adresse.postadresseIFrittFormat;
  return {
    adressegradering,
    postadresseIFrittFormat: { adresselinje: [...adresselinje], poststed: toPoststed(poststed) },
  };
};

export const postadresseIUtlandet: ToWire<'postadresseIUtlandet'> = (adresse) => {
  const { adressegradering } = adresse;
  if ('utenlandskAdresse' in adresse) {
    return { adressegradering, utenlandskAdresse: utenlandskAdresse(adresse.utenlandskAdresse) };
  }
  const { adresselinje, byEllerStedsnavn, landkode } = adresse.utenlandskAdresseIFrittFormat;
  return {
    adressegradering,
    utenlandskAdresseIFrittFormat: { adresselinje: [...adresselinje], byEllerStedsnavn, landkode },
  };
};

function place(adresse: object | Facts.NorskAdresse): {
  vegadresse?: Vegadresse;
  matrikkeladresse?: Matrikkeladresse;
  adresseIdentifikatorFraMatrikkelen?: string;
} {
  if (!('adresseIdentifikatorFraMatrikkelen' in adresse)) return {};
  const { adresseIdentifikatorFraMatrikkelen } = adresse;
  return 'vegadresse' in adresse
    ? { vegadresse: vegadresse(adresse.vegadresse), adresseIdentifikatorFraMatrikkelen }
    : { matrikkeladresse: matrikkeladresse(adresse.matrikkeladresse), adresseIdentifikatorFraMatrikkelen };
}

function vegadresse(adresse: Facts.Vegadresse): Vegadresse {
  return present({
    kommunenummer: adresse.kommunenummer,
    bruksenhetsnummer: adresse.bruksenhetsnummer,
    bruksenhetstype: adresse.bruksenhetstype,
    adressenavn: adresse.adressenavn,
    adressenummer: adressenummer(adresse),
    adressekode: adresse.adressekode,
    poststed: toPoststed(adresse.poststed),
  });
}

function vegadresseForPost(adresse: Facts.Vegadresse): VegadresseForPost {
  return present({
    adressenavn: adresse.adressenavn,
    adressenummer: adressenummer(adresse),
    poststed: toPoststed(adresse.poststed),
    adressekode: adresse.adressekode,
    bruksenhetsnummer: adresse.bruksenhetsnummer,
  });
}

function adressenummer({ husnummer, husbokstav }: Facts.Vegadresse): NonNullable<Vegadresse['adressenummer']> {
  return present({ husnummer, husbokstav });
}

/** Festenummer 0 stands for none (recorded in Altinn/altinn-register). */
function matrikkeladresse({
  kommunenummer,
  gaardsnummer,
  bruksnummer,
  poststed,
}: Facts.Matrikkeladresse): Matrikkeladresse {
  return {
    matrikkelnummer: { kommunenummer, gaardsnummer, bruksnummer, festenummer: 0 },
    poststed: toPoststed(poststed),
  };
}

function utenlandskAdresse({
  adressenavn,
  postkode,
  byEllerStedsnavn,
  landkode,
}: Facts.UtenlandskAdresse): InternasjonalAdresse {
  return { adressenavn, postkode, byEllerStedsnavn, landkode };
}

function toPoststed({ poststedsnavn, postnummer }: Facts.Poststed): Poststed {
  return { poststedsnavn, postnummer };
}
