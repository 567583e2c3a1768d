import * as api from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { against, json, type Reply, request } from '../test/register.ts';
import { openTelemetry } from './otel.ts';

const spans = new InMemorySpanExporter();
const metrics = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 });

beforeAll(() => {
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  api.metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
});
afterEach(() => spans.reset());

const unavailable: Reply = () => new Response(null, { status: 503 });
const ok: Reply = () => json({ people: [] });

test('a call is a span, and each request a client span in it', async () => {
  const { call } = against([unavailable, ok], openTelemetry(api));
  await call(request);
  const [first, second, whole] = spans.getFinishedSpans();
  expect(whole).toMatchObject({
    name: 'demo.lookUp',
    attributes: { 'fellesklient.register': 'demo', 'fellesklient.attempts': 2, 'http.response.status_code': 200 },
  });
  expect(whole?.events.map(({ name }) => name)).toEqual(['wait']);
  expect(first).toMatchObject({
    name: 'POST /people',
    kind: api.SpanKind.CLIENT,
    status: { code: api.SpanStatusCode.ERROR },
    attributes: {
      'http.request.method': 'POST',
      'http.response.status_code': 503,
      'error.type': 'server',
      'server.address': 'register.example',
      'server.port': 443,
      'url.template': '/people',
    },
  });
  expect(second?.attributes).toMatchObject({ 'http.request.resend_count': 1, 'http.response.status_code': 200 });
  for (const attempt of [first, second]) expect(attempt?.parentSpanContext?.spanId).toBe(whole?.spanContext().spanId);
  expect(first?.attributes).not.toHaveProperty('http.request.resend_count');
});

test('the span of a call lies in the span that was active', async () => {
  const { call } = against([ok], openTelemetry(api));
  const outer = api.trace.getTracer('test').startSpan('outer');
  await api.context.with(api.trace.setSpan(api.context.active(), outer), () => call(request));
  const whole = spans.getFinishedSpans().find(({ name }) => name === 'demo.lookUp');
  expect(whole?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
});

test('the trace context goes to the register only when asked for, and names the request', async () => {
  const silent = against([ok], openTelemetry(api));
  await silent.call(request);
  expect(new Headers(silent.sent[0]?.headers).has('traceparent')).toBe(false);
  spans.reset();
  const { call, sent } = against([ok], openTelemetry(api, { propagate: true }));
  await call(request);
  const [attempt] = spans.getFinishedSpans();
  const { traceId, spanId } = attempt?.spanContext() ?? {};
  expect(new Headers(sent[0]?.headers).get('traceparent')).toBe(`00-${traceId}-${spanId}-01`);
});

test('a call that fails before anything is sent ends its span', async () => {
  const auth = { get: () => Promise.reject(new Error('no')), invalidate: () => {} };
  const { call } = against([ok], { ...openTelemetry(api), auth });
  await expect(call(request)).rejects.toThrow();
  const failed = spans.getFinishedSpans().find(({ name }) => name === 'demo.lookUp');
  expect(failed?.attributes['error.type']).toBe('token');
  expect(failed?.status.code).toBe(api.SpanStatusCode.ERROR);
});

test('requests are counted in seconds', async () => {
  await reader.forceFlush();
  metrics.reset();
  const { call } = against([unavailable, ok], openTelemetry(api));
  await call(request);
  await reader.forceFlush();
  const [metric] = metrics.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  expect(metric?.descriptor).toMatchObject({ name: 'http.client.request.duration', unit: 's' });
  expect(metric?.dataPoints.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([503, 200]);
});

test('headers that no request can carry, reserved ones and a throwing source fail no call', async () => {
  const { call, sent } = against([ok, ok, ok], {
    headers: ({ attempt }) => ({ Authorization: 'Bearer stolen', 'x-attempt': String(attempt) }),
  });
  await call(request);
  const headers = new Headers(sent[0]?.headers);
  expect([headers.get('authorization'), headers.get('x-attempt')]).toEqual([null, '1']);
  await against([ok], { headers: () => ({ 'x-bad': 'line\nbreak' }) }).call(request);
  await against([ok], {
    headers: () => {
      throw new Error('no');
    },
  }).call(request);
});
