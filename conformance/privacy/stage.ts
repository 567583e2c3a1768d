import type { ClientOptions } from '@fellesklient/core';
import fc from 'fast-check';
import { clocks, headerSources, listeners, rateLimiters, tokenSources } from './collaborators.ts';
import { type ReplyChoice, replies } from './replies.ts';
import { type Secrets, secrets } from './secrets.ts';
import { thrown } from './thrown.ts';

/** Everything around one call: what must stay secret, and how the world behaves. */
export interface Stage {
  readonly secrets: Secrets;
  /** The secret that is told first. */
  readonly from: number;
  readonly replies: readonly (ReplyChoice & { readonly kind: string })[];
  readonly thrown: string;
  readonly tokenSource: string;
  readonly clock: string;
  readonly listener: string;
  readonly headers: string;
  readonly rateLimiter: string;
  /** After how many turns of the event loop the caller gives up; absent for never. */
  readonly abortAfter: number | undefined;
  /** Whether a secret stands in the path of the base URL. */
  readonly secretPath: boolean;
  /** Whether the platform's own `fetch` is asked to go where it never goes, instead of the stand-in for the register. */
  readonly platformFetch: boolean;
  readonly options: Pick<ClientOptions, 'deadlineMs' | 'maxAttempts' | 'maxResponseBytes' | 'timeoutMs'>;
}

const statuses = [
  200, 200, 200, 201, 204, 302, 304, 307, 400, 401, 403, 404, 406, 408, 409, 410, 422, 429, 500, 502, 503,
];
export const kindOf = (table: object): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(table));
/** The first of a table four times out of five. */
export const mostlyFirst = (table: object): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(Object.keys(table)[0] as string) },
    { weight: 1, arbitrary: kindOf(table) },
  );

/** The first of a table every other time. */
export const often = (table: object): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(Object.keys(table)[0] as string), kindOf(table));

const reply = fc.record({
  kind: fc.oneof({ weight: 1, arbitrary: fc.constant('good') }, { weight: 6, arbitrary: kindOf(replies) }),
  status: fc.constantFrom(...statuses),
  thrown: kindOf(thrown),
});

/** The register does as it should. */
export const good: Stage['replies'][number] = { kind: 'good', status: 200, thrown: 'message' };

/** The same, but that so many calls go well first. */
export function later(stage: Stage, calls: number): Stage {
  return { ...stage, replies: [...Array.from({ length: calls }, () => good), ...stage.replies] };
}

const tightOptions = fc.record(
  {
    deadlineMs: fc.constantFrom(1, 5_000, 120_000),
    maxAttempts: fc.constantFrom(1, 2, 6),
    maxResponseBytes: fc.constantFrom(10, 300),
    timeoutMs: fc.constantFrom(1, 2_000),
  },
  { requiredKeys: [] },
);

export const stages: fc.Arbitrary<Stage> = fc.record({
  secrets: fc.noShrink(secrets),
  from: fc.nat({ max: 20 }),
  replies: fc.array(reply, { maxLength: 5 }),
  thrown: kindOf(thrown),
  tokenSource: mostlyFirst(tokenSources),
  clock: mostlyFirst(clocks),
  listener: mostlyFirst(listeners),
  headers: mostlyFirst(headerSources),
  rateLimiter: mostlyFirst(rateLimiters),
  abortAfter: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) }),
  secretPath: fc.boolean(),
  platformFetch: fc.nat({ max: 19 }).map((number) => number === 19),
  options: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: tightOptions }),
});
