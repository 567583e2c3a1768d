import type { Step } from './pipeline/call.ts';
import type { ResponseValidation } from './pipeline/pipeline.ts';

/** Generated validators by operation id and status, for example `hentPersonerV2 200`; each returns what is wrong. */
export type Validators = Readonly<Record<string, (body: unknown) => readonly string[]>>;

/**
 * Compares successes with the OpenAPI document. For register packages: each has an entry `./validation` that gives its own
 * generated validators.
 *
 * @param mode `warn` tells of a difference by a `drift` event, `error` fails the call with `schema-drift`.
 */
export function responseValidation(mode: 'warn' | 'error', validators: Validators): ResponseValidation {
  return (next: Step): Step =>
    async (call) => {
      const answer = await next(call);
      if (answer.json === undefined) return answer; // another media type
      const problems = validators[`${call.request.operation.id} ${answer.status}`]?.(answer.json) ?? [];
      if (problems.length === 0) return answer;
      if (mode === 'error') throw call.fail('schema-drift', { status: answer.status, problems, remedy });
      call.emit({ type: 'drift', problems });
      return answer;
    };
}

const remedy = "Update the package, or validate with 'warn'.";
