import type { HentEndringerResponse } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import type { World } from '../world/world.ts';
import type { PersonView } from './person-view.ts';

// Ids of this platform are above 200 000 000 (oppslagstjenesten_rest.md of 2023-08), one number for each change (felleslosninger/docs
// resources/begrep/felles, endringsNummer.md).
const firstEndringsId = 200_000_001;

/** Of the SOAP service (felleslosninger/docs resources/begrep/oppslagstjenesten); nothing is published on this one. */
const pageSize = 1000;

/** The id of the newest change, 0 before there is any. */
export function sisteEndringsId({ krrChanges }: World): number {
  return krrChanges.length === 0 ? 0 : firstEndringsId + krrChanges.length - 1;
}

/** A page of the change feed. */
export async function changesFrom(
  fraEndringsId: number,
  world: World,
  boundary: Quirks['krr']['changeBoundary'],
  view: PersonView,
): Promise<HentEndringerResponse> {
  const first = boundary === 'inclusive' ? fraEndringsId : fraEndringsId + 1;
  const start = Math.max(0, first - firstEndringsId);
  const page = world.krrChanges.slice(start, start + pageSize);
  return {
    list: await Promise.all(page.map((index) => view(world.personidentifikator(index)))),
    fraEndringsId,
    tilEndringsId: page.length === 0 ? fraEndringsId : firstEndringsId + start + page.length - 1,
    sisteEndringsId: sisteEndringsId(world),
  };
}
