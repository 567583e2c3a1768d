import type { FellesklientEvent } from '../src/event.ts';
import type { Operation } from '../src/operation.ts';
import type { PipelineRequest } from '../src/pipeline/call.ts';
import { createPipeline, type Pipeline, type PipelineOptions } from '../src/pipeline/pipeline.ts';
import { virtualClock } from './virtual-clock.ts';

export const operation: Operation = {
  id: 'lookUp',
  method: 'POST',
  template: '/people',
  scopes: ['a:read'],
  accept: ['application/json'],
  retry: { idempotent: true, statuses: [429, 500, 502, 503, 504] },
  limits: [{ property: 'ids', minItems: 1, maxItems: 3, itemPattern: '^\\d{2}$' }],
};

export const request: PipelineRequest = {
  operation,
  url: 'https://register.example/people',
  body: { ids: ['11'] },
  token: { scopes: ['a:read'] },
};

export type Reply = () => Response | Promise<Response>;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

/** A pipeline in front of a register that gives these replies in turn, the last one for ever. */
export function against(
  replies: readonly Reply[],
  options: Partial<PipelineOptions> = {},
): {
  readonly call: Pipeline;
  readonly sent: RequestInit[];
  readonly events: FellesklientEvent[];
  readonly clock: ReturnType<typeof virtualClock>;
} {
  const sent: RequestInit[] = [];
  const events: FellesklientEvent[] = [];
  const clock = virtualClock();
  const call = createPipeline({
    register: { name: 'demo', retryAfterUnit: 's' },
    clock,
    random: () => 0.5,
    on: (event) => events.push(event),
    fetch: async (_url, init) => {
      sent.push(init ?? {});
      const reply = replies[Math.min(sent.length, replies.length) - 1] as Reply;
      const { signal } = init as { signal: AbortSignal };
      return Promise.race([
        Promise.resolve().then(reply),
        new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]);
    },
    ...options,
  });
  return { call, sent, events, clock };
}
