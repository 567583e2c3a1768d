import { type Location, pathOf } from '../finding/location.ts';
import type { SchemaView } from './schema-view.ts';

/** One place as the two documents have it. */
export interface Views {
  readonly at: Location;
  readonly before: SchemaView;
  readonly after: SchemaView;
}

/**
 * Where a change is told: in the component that it comes from, if both documents put the schema together from that one, so
 * that it is told once for all that are; else here.
 */
export function origin(views: Views, was: Location | undefined, is: Location | undefined, here: Location): Location {
  if (was && is) return pathOf(was) === pathOf(is) ? was : here;
  if (was) return views.after.isMadeOf(was.root) ? was : here;
  return is && views.before.isMadeOf(is.root) ? is : here;
}

/** The same for what keywords say. */
export function originOf(views: Views, ...keywords: readonly string[]): Location {
  return origin(views, views.before.where(...keywords), views.after.where(...keywords), views.at);
}
