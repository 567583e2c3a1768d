import { type Field, object } from '../field.ts';
import type { Postadresse, UtenlandskAdresse } from '../lives/address.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { foreignAddress } from './foreign-address.ts';
import { ofPerson } from './of-person.ts';
import { requireNotHidden } from './oppholdsadresse.ts';
import type { Situation } from './situation.ts';
import { current, gradeOf, type Subject } from './subject.ts';
import type { Learnt, Told, Transition, Transitions } from './transition.ts';

/** Where post goes in Norway: to a box, or to an address of one to four lines. */
export type PostalChoice = { readonly postnummer: string; readonly poststedsnavn: string } & (
  | { readonly postboks: string; readonly postbokseier?: string }
  | { readonly adresselinje: readonly string[] }
);

export interface PostadresseSet extends Learnt<'postadresse-set'> {
  readonly adresse: PostalChoice;
}

export interface PostadresseIUtlandetSet extends Learnt<'postadresseIUtlandet-set'> {
  readonly adresse: UtenlandskAdresse;
}

export type PostadresseEvent =
  | PostadresseSet
  | Learnt<'postadresse-ended'>
  | PostadresseIUtlandetSet
  | Learnt<'postadresseIUtlandet-ended'>;

const isLine = (value: unknown): boolean => typeof value === 'string' && /^.{1,200}$/u.test(value);

const domestic: Field = object(
  'an object with postnummer, poststedsnavn and either postboks and maybe postbokseier, or adresselinje, a list of one to four lines',
  (adresse) => {
    const {
      postnummer,
      poststedsnavn,
      postboks,
      postbokseier,
      adresselinje,
      ...others
    }: Readonly<Record<string, unknown>> = {
      ...adresse,
    };
    if (Object.keys(others).length > 0 || !/^\d{4}$/.test(String(postnummer)) || !isLine(poststedsnavn)) return false;
    if (adresselinje === undefined) return isLine(postboks) && (postbokseier === undefined || isLine(postbokseier));
    const isList = Array.isArray(adresselinje) && adresselinje.length >= 1 && adresselinje.length <= 4;
    return isList && adresselinje.every(isLine) && postboks === undefined && postbokseier === undefined;
  },
);

export const postadresse: Transitions<PostadresseEvent> = {
  'postadresse-set': {
    fields: { ...ofPerson, adresse: domestic },
    happen({ personidentifikator, adresse }, situation) {
      const subject = open(personidentifikator, situation);
      return [told(subject, ny('postadresse', { adressegradering: gradeOf(subject), ...formOf(adresse) }))];
    },
  },
  'postadresse-ended': ending('postadresse'),
  'postadresseIUtlandet-set': {
    fields: { ...ofPerson, adresse: foreignAddress },
    happen({ personidentifikator, adresse: utenlandskAdresse }, situation) {
      const subject = open(personidentifikator, situation);
      return [told(subject, ny('postadresseIUtlandet', { adressegradering: gradeOf(subject), utenlandskAdresse }))];
    },
  },
  'postadresseIUtlandet-ended': ending('postadresseIUtlandet'),
};

function open(personidentifikator: string, situation: Situation): Subject {
  const subject = situation.living('personidentifikator', personidentifikator);
  requireNotHidden(subject, situation);
  return subject;
}

function ending(entitet: 'postadresse' | 'postadresseIUtlandet'): Transition<Learnt<string>> {
  return {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      const subject = open(personidentifikator, situation);
      const held = current(subject, entitet);
      if (!held) throw situation.refused('personidentifikator', `belongs to somebody who has no ${entitet}.`);
      return [told(subject, opphoer(entitet, held))];
    },
  };
}

type Form = Postadresse extends infer A ? (A extends unknown ? Omit<A, 'adressegradering'> : never) : never;

function formOf({ postnummer, poststedsnavn, ...adresse }: PostalChoice): Form {
  const poststed = { postnummer, poststedsnavn };
  return 'adresselinje' in adresse
    ? { postadresseIFrittFormat: { adresselinje: adresse.adresselinje, poststed } }
    : { postboksadresse: { ...adresse, poststed } };
}

function told({ index }: Subject, egenskap: Told['egenskaper'][number]): Told {
  return { person: index, hendelsestype: 'endringIKontaktinformasjon', aarsak: 'Postadresse', egenskaper: [egenskap] };
}
