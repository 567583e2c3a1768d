import type { Comparison } from '../comparison.ts';
import { type JsonObject, objectAt } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { statusRules } from '../rules/status-rules.ts';
import { compareContent } from './compare-content.ts';
import { compareHeaders } from './compare-headers.ts';

export function compareResponses(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  for (const status of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const here = below(at, 'responses', status);
    const [was, is] = [covering(before, status), covering(after, status)];
    const kind = /^[123]/.test(status) ? 'success' : 'error';
    if (was === undefined) comparison.found(statusRules[`${kind}-status-added`], at, { name: status });
    else if (is === undefined) comparison.found(statusRules[`${kind}-status-removed`], at, { name: status });
    else {
      if (was !== status) comparison.found(statusRules['covered-status-added'], at, { name: status, was });
      if (is !== status) comparison.found(statusRules['covered-status-removed'], at, { name: status, is });
      compareResponse(comparison, here, before[was], after[is]);
    }
  }
}

/** The entry that describes a status: its own, that of its class, or `default`. */
function covering(responses: JsonObject, status: string): string | undefined {
  return [status, `${status[0]}XX`, 'default'].find((key) => Object.hasOwn(responses, key));
}

function compareResponse(comparison: Comparison, here: Location, before: unknown, after: unknown): void {
  const [was, is] = [comparison.before.resolve(before), comparison.after.resolve(after)];
  const at = comparison.place(here, was.component, is.component);
  if (!at) return;
  compareHeaders(comparison, at, objectAt(was.value, 'headers'), objectAt(is.value, 'headers'));
  compareContent(comparison, at, was.value, is.value);
}
