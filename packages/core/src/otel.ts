import type { Attributes, Context, Span } from '@opentelemetry/api';
import type { CallInfo, EventListener, FellesklientEvent, HeaderSource, RequestInfo } from './event.ts';

/** The part of `@opentelemetry/api` that is used; give the module itself. */
export type OpenTelemetryApi = Pick<
  typeof import('@opentelemetry/api'),
  'context' | 'metrics' | 'propagation' | 'SpanKind' | 'SpanStatusCode' | 'trace'
>;

export interface OpenTelemetryOptions {
  /** Whether requests carry the trace context (`traceparent`) to the register; false when absent. */
  readonly propagate?: boolean;
}

/** What to spread among a client's options. */
export interface Telemetry {
  readonly on: EventListener;
  readonly headers: HeaderSource;
}

interface Running {
  readonly span: Span;
  readonly context: Context;
  attempt?: { readonly span: Span; readonly attributes: Attributes } | undefined;
}

const scope = '@fellesklient/core';

/**
 * Turns calls into OpenTelemetry spans and metrics, by the semantic conventions for HTTP clients: a span for the call, in
 * it a client span for each request, and the histogram `http.client.request.duration` in seconds.
 *
 * Attributes hold the path template, never the URL; `url.full` is left out on purpose, since it may hold a personidentifikator.
 *
 * @example
 * ```ts
 * import * as api from '@opentelemetry/api';
 * import type { TokenSource } from '@fellesklient/core';
 * import { openTelemetry } from '@fellesklient/core/otel';
 * import { createKrrClient } from '@fellesklient/krr';
 *
 * const traced = (auth: TokenSource) => createKrrClient({ environment: 'test', auth, ...openTelemetry(api) });
 * ```
 */
export function openTelemetry(api: OpenTelemetryApi, { propagate = false }: OpenTelemetryOptions = {}): Telemetry {
  const spans = api.trace.getTracer(scope);
  const duration = api.metrics.getMeter(scope).createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'Duration of HTTP client requests.',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  });
  const running = new Map<number, Running>();

  function start(info: CallInfo): void {
    const attributes = { 'fellesklient.register': info.register, 'fellesklient.operation': info.operation };
    const span = spans.startSpan(`${info.register}.${info.operation}`, { attributes });
    running.set(info.call, { span, context: api.trace.setSpan(api.context.active(), span) });
  }

  function send(request: RequestInfo): Readonly<Record<string, string>> {
    const call = running.get(request.call);
    if (!call) return {};
    const attributes = httpAttributes(request);
    const resend = request.attempt > 1 ? { 'http.request.resend_count': request.attempt - 1 } : {};
    const options = { kind: api.SpanKind.CLIENT, attributes: { ...attributes, ...resend } };
    const span = spans.startSpan(request.urlTemplate, options, call.context);
    call.attempt = { span, attributes };
    const carrier: Record<string, string> = {};
    if (propagate) api.propagation.inject(api.trace.setSpan(call.context, span), carrier);
    return carrier;
  }

  function end(span: Span | undefined, outcome: Attributes): void {
    span?.setAttributes(outcome);
    if (outcome['error.type'] !== undefined) span?.setStatus({ code: api.SpanStatusCode.ERROR });
    span?.end();
  }

  function on(event: FellesklientEvent): void {
    const call = running.get(event.call);
    if (event.type === 'start') {
      start(event);
    } else if (event.type === 'attempt') {
      const outcome = outcomeAttributes(event);
      end(call?.attempt?.span, outcome);
      duration.record(event.durationMs / 1000, { ...call?.attempt?.attributes, ...outcome });
      if (call) call.attempt = undefined;
    } else if (event.type === 'wait') {
      call?.span.addEvent('wait', { 'fellesklient.reason': event.reason, 'fellesklient.wait_ms': event.waitMs });
    } else if (event.type === 'drift') {
      call?.span.addEvent('drift', { 'fellesklient.problems': [...event.problems] });
    } else {
      call?.attempt?.span.end(); // a request that could not be made
      end(call?.span, { ...outcomeAttributes(event), 'fellesklient.attempts': event.attempts });
      running.delete(event.call);
    }
  }

  return { on, headers: send };
}

function httpAttributes({ method, origin, urlTemplate }: RequestInfo): Attributes {
  const { hostname, port, protocol } = new URL(origin);
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'http:' ? 80 : 443),
    'url.template': urlTemplate.slice(method.length + 1),
  };
}

function outcomeAttributes({ status, code }: { status: number | undefined; code: string | undefined }): Attributes {
  return {
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(code !== undefined && { 'error.type': code }),
  };
}
