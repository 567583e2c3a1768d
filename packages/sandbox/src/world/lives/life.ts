import type { Instant } from '../krr-record.ts';
import type { Entitet, Entities, Identifikatortype } from './entities.ts';
import type { Inhabitant } from './relations.ts';

/** The kinds of event that lives have, computed and logged; names as in Folkeregisteret's event list. */
export type Hendelsestype =
  | 'personErOpprettet'
  | 'personErOppdatert'
  | 'personErBosatt'
  | 'personErUtflyttet'
  | 'personErDoed'
  | 'personErReaktivert'
  | 'personErOpphoert'
  | 'personErOpphoertSomDublett'
  | 'personErViderefoertSomGjeldendeVedSammenslaaing'
  | 'personErEndretVedSplitting'
  | 'personErGjenopprettetVedSplitting'
  | 'endringIIdentifikasjonsnummer'
  | 'endringIStatus'
  | 'endringIIdentitetsgrunnlag'
  | 'endringILegitimasjonsdokument'
  | 'endringIFalskIdentitet'
  | 'endringIKontaktopplysningerForDoedsbo'
  | 'endringIFamilierelasjon'
  | 'endringISivilstand'
  | 'endringIKontaktinformasjon'
  | 'endringIBostedsadresse'
  | 'endringIBostedsadresseUtenFlytting'
  | 'endringIDeltBosted'
  | 'endringIOppholdsadresse'
  | 'endringIAdressebeskyttelse'
  | 'endringIInnflytting'
  | 'endringIUtflytting'
  | 'endringIKjoenn'
  | 'endringINavn'
  | 'endringIStatsborgerskap'
  | 'endringIForeldreansvar'
  | 'endringIOpphold'
  | 'endringIVergemaal'
  | 'endringIRettsligHandleevne'
  | 'endringIBrukAvSamiskSpraak';

/**
 * One thing that an event does to what the register holds. `registrereNy` ends the current entry it replaces, if there is one
 * (see `keyOf`); `korrigere` replaces it without leaving history; `opphoere` ends it and keeps it as history; `annullere` takes it
 * away without leaving history, so that what it had replaced holds again.
 */
export type Egenskap = {
  [E in Entitet]: {
    readonly entitet: E;
    readonly endring: 'registrereNy' | 'korrigere' | 'opphoere' | 'annullere';
    /** Of `opphoere` and `annullere`: the value that goes. */
    readonly verdi: Entities[E];
  };
}[Entitet];

/**
 * One event in a life: what became true on the person at `gyldighetstidspunkt`, as the register noted it at
 * `ajourholdstidspunkt`. Concerns one person; what happens to several is one event for each.
 */
export interface Hendelse {
  readonly person: Inhabitant;
  /** Place in the person's life, from 1. With `person` it names the event and the state right after it. */
  readonly nummer: number;
  readonly hendelsestype: Hendelsestype;
  /** Under which of the person's numbers the register noted it. */
  readonly identifikatortype: Identifikatortype;
  /** That number itself, of logged events; of computed ones it is the person's only one of its kind (see `World.notedUnder`). */
  readonly personidentifikator?: string;
  readonly gyldighetstidspunkt: Instant;
  readonly ajourholdstidspunkt: Instant;
  readonly kilde: string;
  readonly aarsak: string;
  readonly egenskaper: readonly Egenskap[];
}

/** An entry of a person document: a value, and since when and until when it holds. */
export interface Opplysning<Value> {
  readonly verdi: Value;
  readonly erGjeldende: boolean;
  readonly ajourholdstidspunkt: Instant;
  readonly kilde: string;
  readonly aarsak: string;
  readonly gyldighetstidspunkt: Instant;
  readonly opphoerstidspunkt?: Instant;
}

/** What the register holds on a person: per entity the current entries first, then the historic ones, newest first. */
export type Opplysninger = { readonly [E in Entitet]?: readonly Opplysning<Entities[E]>[] };

/**
 * A life as the register has noted it up to some instant. It only ever gets longer.
 *
 * What the world's log adds goes in the same form: the computed events of a slekt end at the first logged event on any of its
 * members (so that no two of them can come to disagree), and the logged ones follow, numbered on.
 */
export interface Life {
  readonly person: Inhabitant;
  /** In the order in which they were noted. `opplysninger(hendelser.slice(0, n))` is the state after event n. */
  readonly hendelser: readonly Hendelse[];
}
