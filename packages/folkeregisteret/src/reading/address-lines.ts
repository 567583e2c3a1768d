import type {
  InternasjonalAdresse,
  InternasjonalAdresseIFrittFormat,
  Matrikkeladresse,
  PostadresseIFrittFormat,
  Postboksadresse,
  Poststed,
  Vegadresse,
  VegadresseForPost,
} from '../generated/types.ts';

/** Every form that an address may have in the register; an entry has one of them, a few have two. */
export interface AddressForms {
  readonly vegadresse?: Vegadresse | VegadresseForPost;
  readonly matrikkeladresse?: Matrikkeladresse;
  readonly postboksadresse?: Postboksadresse;
  readonly utenlandskAdresse?: InternasjonalAdresse;
  readonly postadresseIFrittFormat?: PostadresseIFrittFormat;
  readonly utenlandskAdresseIFrittFormat?: InternasjonalAdresseIFrittFormat;
  readonly ukjentBosted?: object;
  readonly adressenErUkjent?: boolean;
}

/** The form that was read; `ukjent` when the register does not know the address, or in a form of which this package knows nothing. */
export type AddressForm = Exclude<keyof AddressForms, 'ukjentBosted' | 'adressenErUkjent'> | 'ukjent';

type Lines = readonly (string | undefined)[];
type Writers = {
  readonly [Form in Exclude<AddressForm, 'ukjent'>]: (address: NonNullable<AddressForms[Form]>) => Lines;
};

/** From the most exact form to the freest, since that is the one to take of two. */
const writers: Writers = {
  vegadresse: ({
    coAdressenavn,
    adressetilleggsnavn,
    adressenavn,
    adressenummer: number,
    bruksenhetsnummer,
    poststed,
  }) => [
    careOf(coAdressenavn),
    adressetilleggsnavn,
    words(adressenavn, number && `${number.husnummer}${number.husbokstav ?? ''}`, bruksenhetsnummer),
    town(poststed),
  ],
  matrikkeladresse: ({
    coAdressenavn,
    adressetilleggsnavn,
    matrikkelnummer,
    undernummer,
    bruksenhetsnummer,
    poststed,
  }) => [
    careOf(coAdressenavn),
    adressetilleggsnavn,
    words(
      numbered('gnr.', matrikkelnummer.gaardsnummer),
      numbered('bnr.', matrikkelnummer.bruksnummer),
      numbered('fnr.', matrikkelnummer.festenummer),
      numbered('unr.', undernummer),
      bruksenhetsnummer,
    ),
    town(poststed),
  ],
  postboksadresse: ({ postbokseier, postboks, poststed }) => [
    postbokseier,
    // Mostly it says so itself.
    /^\d+$/.test(postboks) ? `Postboks ${postboks}` : postboks,
    town(poststed),
  ],
  utenlandskAdresse: (address) => [
    careOf(address.coAdressenavn),
    words(address.adressenavn, address.bygning, address.etasjenummer, address.boenhet),
    address.postboks,
    words(address.postkode, address.byEllerStedsnavn),
    address.distriktsnavn,
    address.region,
    country(address.landkode),
  ],
  postadresseIFrittFormat: ({ adresselinje = [], poststed }) => [...adresselinje, town(poststed)],
  utenlandskAdresseIFrittFormat: ({ adresselinje = [], postkode, byEllerStedsnavn, landkode }) => [
    ...adresselinje,
    words(postkode, byEllerStedsnavn),
    country(landkode),
  ],
};

/** The lines of an address as they go on an envelope below the name, and the form they were read from. */
export function addressLines(address: AddressForms): { readonly form: AddressForm; readonly lines: readonly string[] } {
  for (const [form, write] of Object.entries(writers) as [Exclude<AddressForm, 'ukjent'>, (form: never) => Lines][]) {
    const value = address[form];
    const lines = value ? write(value as never).flatMap((line) => line?.trim() || []) : [];
    if (lines.length > 0) return { form, lines };
  }
  return { form: 'ukjent', lines: [] };
}

const words = (...parts: Lines): string => parts.filter(Boolean).join(' ');
const town = (poststed: Poststed | undefined): string => words(poststed?.postnummer, poststed?.poststedsnavn);
const careOf = (name: string | undefined): string | undefined =>
  name && (/^(c\/o|v\/)/i.test(name.trim()) ? name : `c/o ${name}`);
/** Numbers of the cadastre are 0 when there is none. */
const numbered = (word: string, number: number | undefined): string | undefined =>
  number ? `${word} ${number}` : undefined;
/** `YY` is the register's own code for one that it does not know. */
const country = (code: string | undefined): string | undefined => (code === 'YY' ? undefined : code);
