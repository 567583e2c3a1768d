import type { Operation } from '../operation.ts';
import type { Step } from './call.ts';

/** Refuses a body whose lists break the operation's limits, before anything else happens. */
export function limits(next: Step): Step {
  return async (call) => {
    const problems = limitProblems(call.request.operation, call.request.body);
    if (problems.length > 0) throw call.fail('invalid-input', { problems });
    return next(call);
  };
}

/** What is wrong with a body, by JSON pointer: positions and rules, never values. */
export function limitProblems(operation: Operation, body: unknown): readonly string[] {
  return operation.limits.flatMap(({ property, minItems, maxItems, itemPattern }) => {
    const pointer = `/${property}`;
    const list = (body as Record<string, unknown> | undefined)?.[property];
    if (!Array.isArray(list)) return [`${pointer}: must be an array`];
    if (list.length < minItems || list.length > maxItems) {
      return [`${pointer}: has ${list.length} items, ${minItems} to ${maxItems} are allowed`];
    }
    const pattern = new RegExp(itemPattern ?? '');
    return list.flatMap((item, i) => {
      const fits = itemPattern === undefined || (typeof item === 'string' && pattern.test(item));
      return fits ? [] : `${pointer}/${i}: must be a string like ${itemPattern}`;
    });
  });
}
