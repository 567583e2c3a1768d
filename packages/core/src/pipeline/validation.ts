import type { ResponseValidation } from '../response-validation.ts';
import type { Step } from './call.ts';

/** Compares successes with the OpenAPI document. */
export function validation(next: Step, { mode, validators }: ResponseValidation): Step {
  return async (call) => {
    const answer = await next(call);
    const problems = validators[`${call.request.operation.id} ${answer.status}`]?.(answer.json) ?? [];
    if (problems.length === 0) return answer;
    if (mode === 'error') throw call.fail('schema-drift', { status: answer.status, problems });
    call.emit({ type: 'drift', problems });
    return answer;
  };
}
