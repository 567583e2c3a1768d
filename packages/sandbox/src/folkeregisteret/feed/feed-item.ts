import type {
  LagretEndringIPerson,
  LagretHendelse,
  LagretTynnHendelse,
} from '../../generated/folkeregisteret/types.ts';
import type { NotedHendelse } from '../../world/lives/lives.ts';
import type { World } from '../../world/world.ts';
import type { DocumentIds } from '../document/document-id.ts';
import { timestamp } from '../document/timestamp.ts';
import { hasHendelsesdokument, hasPersondokument } from '../event/has-document.ts';
import type { Package } from '../rights/package-rights.ts';

export type FeedItem = LagretHendelse | LagretTynnHendelse | LagretEndringIPerson;

/**
 * An event as a package hears of it. Every package hears of every event, under the same number (inferred), and those that never get
 * numbers hear of no one's (inferred: what they get is not published).
 */
export function feedItem(
  { world, ids, rights }: { readonly world: World; readonly ids: DocumentIds; readonly rights: Package },
  { sekvensnummer, hendelse }: NotedHendelse,
): FeedItem {
  const { person, nummer, hendelsestype } = hendelse;
  const folkeregisteridentifikator = world.notedUnder(hendelse);
  const ajourholdstidspunkt = timestamp(hendelse.ajourholdstidspunkt);
  if (rights.feed === 'tynn') {
    return {
      sekvensnummer,
      hendelse: { folkeregisteridentifikator, hendelsetype: hendelsestype, ajourholdstidspunkt },
    };
  }
  if (rights.feed === 'endringIPerson') {
    const whom = rights.identifikasjonsnummer === 'aldri' ? {} : { folkeregisteridentifikator };
    return { sekvensnummer, hendelse: { ...whom, hendelsetype: 'endringIPerson', ajourholdstidspunkt } };
  }
  return {
    sekvensnummer,
    hendelse: {
      folkeregisteridentifikator,
      hendelsetype: hendelsestype,
      ...(hasHendelsesdokument(hendelsestype)
        ? { hendelsesdokument: ids.id({ kind: 'hendelsesdokument', person, nummer }) }
        : {}),
      ...(hasPersondokument(hendelsestype)
        ? { persondokument: ids.id({ kind: 'persondokument', person, nummer }) }
        : {}),
      ajourholdstidspunkt,
    },
  };
}
