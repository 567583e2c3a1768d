import type { Comparison } from '../comparison.ts';
import { stableJson } from '../document/json.ts';
import type { Location } from '../finding/location.ts';
import { operationRules } from '../rules/operation-rules.ts';
import { compareDeprecation } from '../schema/compare-place.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareRequestBodies } from './compare-request-body.ts';
import { compareResponses } from './compare-responses.ts';
import { type Operation, operationsOf } from './operation.ts';

export function compareOperations(comparison: Comparison): void {
  const [was, is] = [operationsOf(comparison.before), operationsOf(comparison.after)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(key), is.get(key)];
    if (before && after) compareOperation(comparison, before, after);
    else if (after) comparison.found(operationRules['operation-added'], whole(after));
    else if (before) comparison.found(operationRules['operation-removed'], whole(before));
  }
}

const whole = ({ label }: Operation): Location => ({ root: label, steps: [] });

function compareOperation(comparison: Comparison, before: Operation, after: Operation): void {
  const at = whole(before);
  if (before.path !== after.path) {
    comparison.found(operationRules['path-respelled'], at, { was: before.path, is: after.path });
  }
  compareIds(comparison, at, before.object.operationId, after.object.operationId);
  compareDeprecation(comparison, at, before.object, after.object);
  if (stableJson(before.object['x-retry']) !== stableJson(after.object['x-retry'])) {
    comparison.found(operationRules['retry-changed'], at);
  }
  const [request, response] = [
    { ...at, direction: 'request' },
    { ...at, direction: 'response' },
  ] as const;
  compareParameters(comparison, request, before, after);
  compareRequestBodies(comparison, request, before.requestBody, after.requestBody);
  compareResponses(comparison, response, before.responses, after.responses);
}

function compareIds(comparison: Comparison, at: Location, was: unknown, is: unknown): void {
  if (was === is) return;
  if (was === undefined) comparison.found(operationRules['operation-id-added'], at, { name: String(is) });
  else if (is === undefined) comparison.found(operationRules['operation-id-removed'], at, { name: String(was) });
  else comparison.found(operationRules['operation-id-changed'], at, { was, is });
}
