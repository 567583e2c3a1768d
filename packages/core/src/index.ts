export type { Cause } from './cause.ts';
export { type Clock, systemClock } from './clock.ts';
export {
  chooseEnvironment,
  type Environment,
  type EnvironmentDetails,
  type Environments,
  hostIn,
  type RetiredEnvironment,
} from './environment.ts';
export {
  type AnyFellesklientError,
  asFellesklientError,
  type ErrorContext,
  type ErrorDetails,
  FellesklientError,
  isFellesklientError,
  notSent,
} from './error.ts';
export type { ErrorCode, StatusCode } from './error-code.ts';
export type {
  AttemptEvent,
  CallInfo,
  DoneEvent,
  DriftEvent,
  EventListener,
  FellesklientEvent,
  HeaderSource,
  RequestInfo,
  StartEvent,
  WaitEvent,
} from './event.ts';
export { type FanOutOptions, fanOut } from './fan-out.ts';
export { numberOption } from './number-option.ts';
export type { ListLimit, Operation, OperationTable, RetryPolicy } from './operation.ts';
export { abortable } from './pipeline/abortable.ts';
export type { Answer, AnswerCheck, PipelineRequest, RequestBody } from './pipeline/call.ts';
export { limitProblems } from './pipeline/limits.ts';
export {
  type ClientOptions,
  createPipeline,
  type Pipeline,
  type PipelineOptions,
  type ResponseValidation,
} from './pipeline/pipeline.ts';
export { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts';
export type { Failure, FailureReading, Register } from './register.ts';
export type { TokenRequest, TokenSource } from './token-source.ts';
export { tokenSourceError } from './token-source-error.ts';
export {
  type CallOptions,
  createTransport,
  type Transport,
  type TransportOptions,
  type TransportRequest,
} from './transport.ts';
