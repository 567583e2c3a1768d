import type {
  DokumentForHendelse,
  HendelseBulkoppslagRequest,
  HendelseOppslag,
} from '../../generated/folkeregisteret/types.ts';
import type { Quirks } from '../../quirks.ts';
import type { Instant } from '../../world/krr-record.ts';
import type { World } from '../../world/world.ts';
import type { DocumentIds } from '../document/document-id.ts';
import { keptSince } from '../kept-since.ts';
import type { Operation } from '../operation.ts';
import { type Refusal, refusals } from '../refusal.ts';
import type { View } from '../rights/view.ts';
import { eventDocument } from './event-document.ts';
import { hasHendelsesdokument } from './has-document.ts';
import { identitetsgrunnlagAsIn } from './identitetsgrunnlag.ts';

type Chosen = Pick<Quirks['folkeregisteret'], 'hendelseIdentitetsgrunnlag'>;

/** What an event changed. */
export function createEventLookup(world: World, ids: DocumentIds, quirks: Chosen): Operation {
  const spelt = identitetsgrunnlagAsIn(quirks);
  return ({ id, at, view }) => {
    const found = find(world, ids, id, at, view);
    return 'status' in found ? found : { root: 'dokumentForHendelse', body: spelt(found) };
  };
}

/** What many events changed, in the order of the question (inferred). */
export function createEventBulkLookup(world: World, ids: DocumentIds, quirks: Chosen): Operation {
  const spelt = identitetsgrunnlagAsIn(quirks);
  return ({ body, at, view }) => {
    const { dokumentidentifikator } = body as HendelseBulkoppslagRequest;
    const oppslag = dokumentidentifikator.map((id): HendelseOppslag => {
      const found = find(world, ids, id, at, view);
      return {
        dokumentidentifikator: id,
        ...('status' in found ? { feilmelding: { feilmelding: found.melding } } : { hendelsedokument: spelt(found) }),
      };
    });
    return { root: 'hendelseBulkoppslagResponse', body: { oppslag } };
  };
}

function find(world: World, ids: DocumentIds, id: string, at: Instant, view: View): DokumentForHendelse | Refusal {
  const name = ids.nameOf(id);
  if (name?.kind !== 'hendelsesdokument' || name.person >= world.size + world.newcomers) return refusals.noSuchDocument;
  const hendelser = world.life(name.person, at)?.hendelser.slice(0, name.nummer) ?? [];
  const hendelse = hendelser[name.nummer - 1];
  if (!hendelse || !hasHendelsesdokument(hendelse.hendelsestype)) return refusals.noSuchDocument;
  if (hendelse.ajourholdstidspunkt < keptSince(at)) return refusals.hendelseTooOld;
  return eventDocument(world, hendelser, id, view);
}
