import type { AnyDocument } from './any-document.ts';
import { isObject } from './any-document.ts';
import type { DokumentForHendelse, Hendelse, Registerdata } from './generated/types.ts';

/** An event with `hendelsestype` spelt as its document spells it, and its place in the feed beside it. */
export type OneSpelling<FeedHendelse extends { hendelsetype: string }> = Omit<FeedHendelse, 'hendelsetype'> & {
  /** What has happened. */
  readonly hendelsestype: FeedHendelse['hendelsetype'];
  /** Place in the feed; there may be gaps. */
  readonly sekvensnummer: number;
};

/** What an event changed, with entities named as the properties of a person are. */
export type Hendelsesdokument = Omit<DokumentForHendelse, 'hendelse'> & {
  readonly hendelse: Omit<Hendelse, 'egenskapshendelse'> & {
    /** One element for each entity that changed. */
    readonly egenskapshendelse?: readonly Egenskapshendelse[];
  };
};

/** A change of one entity: what happened to it, and the entity under its own name unless it is annulled. */
export type Egenskapshendelse = Omit<Registerdata, 'entitet'> & {
  /** Which entity, by the name of its property beside it. */
  readonly entitet:
    | Exclude<Registerdata['entitet'], 'kontaktadresse' | 'kontaktadresseIUtlandet'>
    | 'postadresse'
    | 'postadresseIUtlandet';
};

/** An item of the feed: the feed says `hendelsetype`, the document `hendelsestype` (hendelsesliste.md and the OpenAPI document 1.6.2). */
export function hendelseOf({ sekvensnummer, hendelse }: AnyDocument): AnyDocument {
  const { hendelsetype, ...rest } = hendelse as AnyDocument;
  return { sekvensnummer, ...rest, hendelsestype: hendelsetype };
}

/** `entitet` has other names for two entities than the property beside it has (the OpenAPI document 1.6.2). */
const propertyNames: ReadonlyMap<unknown, string> = new Map([
  ['kontaktadresse', 'postadresse'],
  ['kontaktadresseIUtlandet', 'postadresseIUtlandet'],
]);

/** The document of an event, changed in place. */
export function hendelsesdokumentOf(document: AnyDocument): AnyDocument {
  const { egenskapshendelse } = (isObject(document.hendelse) ? document.hendelse : {}) as {
    egenskapshendelse?: unknown;
  };
  for (const change of Array.isArray(egenskapshendelse) ? egenskapshendelse.filter(isObject) : []) {
    change.entitet = propertyNames.get(change.entitet) ?? change.entitet;
  }
  return document;
}
