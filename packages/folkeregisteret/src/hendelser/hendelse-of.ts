import type { Rettigheter, Rettighetspakke } from '../generated/rettighetspakker.ts';
import type { EndringIPerson, HendelseMedDokumenter, TynnHendelse } from '../generated/types.ts';
import type { OneSpelling } from '../one-spelling.ts';

/** What an item of the feed tells, by the kind of feed that a package has. */
interface FeedKind {
  tykk: OneSpelling<HendelseMedDokumenter>;
  tynn: OneSpelling<TynnHendelse>;
  endringIPerson: OneSpelling<EndringIPerson>;
}

/**
 * An event as a package's feed tells it: with the ids of its documents in `offentlig-med-hjemmel`; whom it concerns and what has happened in
 * most others; that something has changed in `privat`, `presse` and the two without numbers, where it may not be said of whom.
 */
export type HendelseOf<P extends Rettighetspakke> = FeedKind[Rettigheter[P]['feed']];
