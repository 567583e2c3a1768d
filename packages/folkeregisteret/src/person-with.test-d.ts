import type { FolkeregisteretClient, PartOf, PersonWith, Rettighetspakke } from './index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Seen<P extends Rettighetspakke, Asked extends PartOf<P> | 'person-basis'> = keyof PersonWith<P, Asked>;

/** What dataminimering.md lists as person-basis, the number apart. */
type Basis =
  | 'identitetsgrunnlag'
  | 'status'
  | 'doedsfall'
  | 'sivilstand'
  | 'foedsel'
  | 'statsborgerskap'
  | 'kjoenn'
  | 'navn'
  | 'bostedsadresse'
  | 'oppholdsadresse'
  | 'deltBosted'
  | 'postadresse'
  | 'postadresseIUtlandet'
  | 'adressebeskyttelse'
  | 'kontaktinformasjonForDoedsbo';
type Id = 'identifikasjonsnummer';
type Verge = 'vergemaalEllerFremtidsfullmakt';
type Familie = 'familierelasjon' | 'foreldreansvar';
type Dokument = 'legitimasjonsdokument' | 'utenlandskPersonidentifikasjon';

type MH = 'offentlig-med-hjemmel';
type OU = 'offentligutenhjemmel';
type PU = 'privatutenhjemmel';
type P = 'privat';
type Pid = 'privatutenfolkeregisteridentifikator';
type F = 'finans';
type Pr = 'presse';
type Prid = 'presseutenfolkeregisteridentifikator';
type E = 'eid';

export const personBasis: readonly true[] = [
  true satisfies Equal<Seen<MH, 'person-basis'>, Basis | Id>,
  true satisfies Equal<Seen<OU, 'person-basis'>, Basis | Id>,
  true satisfies Equal<Seen<PU, 'person-basis'>, Basis | Id>,
  true satisfies Equal<Seen<P, 'person-basis'>, Basis>,
  true satisfies Equal<Seen<Pid, 'person-basis'>, Basis>,
  true satisfies Equal<Seen<F, 'person-basis'>, Basis | Id>,
  true satisfies Equal<Seen<Pr, 'person-basis'>, Basis>,
  true satisfies Equal<Seen<Prid, 'person-basis'>, Basis>,
  true satisfies Equal<Seen<E, 'person-basis'>, Basis | Id | Dokument>,
];

export const identitetsgrunnlagUtvidet: readonly true[] = [
  true satisfies Equal<Seen<MH, 'identitetsgrunnlag-utvidet'>, Id | Dokument | 'falskIdentitet'>,
  true satisfies Equal<Seen<E, 'identitetsgrunnlag-utvidet'>, Id | Dokument | 'falskIdentitet'>,
  true satisfies Equal<Extract<PartOf<OU | PU | P | Pid | F | Pr | Prid>, 'identitetsgrunnlag-utvidet'>, never>,
];

export const relasjonUtvidet: readonly true[] = [
  true satisfies Equal<Seen<MH, 'relasjon-utvidet'>, Id | Verge | Familie>,
  true satisfies Equal<Seen<OU, 'relasjon-utvidet'>, Id | Verge>,
  true satisfies Equal<Seen<PU, 'relasjon-utvidet'>, Id | Verge>,
  true satisfies Equal<Seen<P, 'relasjon-utvidet'>, Verge>,
  true satisfies Equal<Seen<Pid, 'relasjon-utvidet'>, Verge>,
  true satisfies Equal<Seen<F, 'relasjon-utvidet'>, Id | Verge | Familie>,
  true satisfies Equal<Seen<Pr, 'relasjon-utvidet'>, Verge>,
  true satisfies Equal<Seen<Prid, 'relasjon-utvidet'>, Verge>,
  true satisfies Equal<Seen<E, 'relasjon-utvidet'>, Id | Verge>,
];

/** Entities of which the person with `historikk` has a list that may hold what has been; without it one at most. */
type Lists<Pakke extends Rettighetspakke> = {
  [K in keyof PersonWith<Pakke, 'historikk' | PartOf<Pakke>>]: NonNullable<
    PersonWith<Pakke, 'historikk' | PartOf<Pakke>>[K]
  > extends readonly [unknown]
    ? never
    : K;
}[keyof PersonWith<Pakke, 'historikk' | PartOf<Pakke>>];
type Addresses = 'bostedsadresse' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet';
/** What there is one of at a time. */
type Single =
  | Addresses
  | 'identitetsgrunnlag'
  | 'status'
  | 'kjoenn'
  | 'foedsel'
  | 'foedselINorge'
  | 'sivilstand'
  | 'navn'
  | 'adressebeskyttelse';
type SingleWithHistory<Pakke extends Rettighetspakke> = Extract<Lists<Pakke>, Single>;

export const historikk: readonly true[] = [
  true satisfies Equal<SingleWithHistory<MH>, Single>,
  true satisfies Equal<SingleWithHistory<OU>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<PU>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<P>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<Pid>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<F>, Addresses | 'navn' | 'sivilstand'>,
  true satisfies Equal<SingleWithHistory<Pr>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<Prid>, Addresses | 'navn'>,
  true satisfies Equal<SingleWithHistory<E>, Addresses | 'navn'>,
  // It adds to what is asked for, and is nothing by itself.
  true satisfies Equal<Seen<F, 'historikk'>, Id>,
  true satisfies Equal<Seen<Prid, 'historikk'>, never>,
];

/** The number: always, when asked for, never. */
export const identifikasjonsnummer: readonly true[] = [
  true satisfies Equal<Seen<F, 'navn'>, Id | 'navn'>,
  true satisfies Equal<Seen<P, 'navn'>, 'navn'>,
  true satisfies Equal<Seen<Pr, 'navn' | Id>, Id | 'navn'>,
  true satisfies Equal<Extract<PartOf<Pid> | PartOf<Prid>, Id>, never>,
];

/** Names that are reached by themselves alone, and who may. */
type Alone =
  | 'utlendingsmyndighetenesIdentifikasjonsnummer'
  | 'opphold'
  | 'bibehold'
  | 'brukAvSamiskSpraak'
  | 'foedselINorge';
export const byName: readonly true[] = [
  true satisfies Equal<Seen<MH, Alone>, Id | Alone>,
  true satisfies Equal<Extract<PartOf<OU> | PartOf<PU> | PartOf<P> | PartOf<F> | PartOf<Pr> | PartOf<E>, Alone>, never>,
  true satisfies Equal<Extract<PartOf<OU> | PartOf<F> | PartOf<E>, 'falskIdentitet'>, 'falskIdentitet'>,
  true satisfies Equal<Extract<PartOf<PU> | PartOf<P> | PartOf<Pr>, 'falskIdentitet'>, never>,
  true satisfies Equal<Extract<PartOf<F>, Dokument>, never>,
  true satisfies Equal<Extract<PartOf<OU> | PartOf<PU> | PartOf<P> | PartOf<Pr> | PartOf<E>, Familie>, never>,
  true satisfies Equal<Extract<PartOf<MH>, 'forholdTilSametingetsValgmanntall' | 'oppholdPaaSvalbard'>, never>,
];

type Ways<Pakke extends Rettighetspakke> = Exclude<
  keyof FolkeregisteretClient<Pakke>,
  'rettighetspakke' | 'environment' | 'transport'
>;
type Few = 'entydigSoek' | 'sisteSekvensnummer' | 'xsd';
type Many = Few | 'person' | 'personer' | 'soek';
export const lookups: readonly true[] = [
  true satisfies Equal<Ways<MH>, Many | 'arkivPerson' | 'arkivPersoner' | 'hendelsesdokument' | 'hendelsesdokumenter'>,
  true satisfies Equal<Ways<OU>, Many>,
  true satisfies Equal<Ways<PU>, Many>,
  true satisfies Equal<Ways<P>, Few>,
  true satisfies Equal<Ways<Pid>, Few>,
  true satisfies Equal<Ways<F>, Many>,
  true satisfies Equal<Ways<Pr>, Few>,
  true satisfies Equal<Ways<Prid>, Few>,
  true satisfies Equal<Ways<E>, Many>,
  // Known only at run time: what all of them have.
  true satisfies Equal<Ways<Rettighetspakke>, Few>,
  true satisfies Equal<Ways<F | MH>, Many>,
];
