import {
  type AnyFellesklientError,
  FellesklientError,
  isFellesklientError,
  type Operation,
  type Transport,
  type TransportRequest,
} from '@fellesklient/core';
import { type AnyDocument, isObject, withoutEmpty } from './any-document.ts';

export interface OneDocumentRequest extends TransportRequest {
  /** What to do about 400 here. */
  readonly on400?: string | undefined;
  /** Other failures than 404 that say that there is no such person. */
  readonly isNobody?: (error: AnyFellesklientError) => boolean;
}

/**
 * Asks for one document, of a person or of an event. Undefined when the register itself says, in its own 404, that there is none; a 404 of
 * anybody else is an error, so that a wrong address never looks like nobody.
 */
export async function oneDocument(
  transport: Transport,
  operation: Operation,
  { on400, isNobody, ...request }: OneDocumentRequest,
): Promise<AnyDocument | undefined> {
  try {
    const { json } = await transport.send(operation, {
      ...request,
      check: (answer) => (isObject(answer.json) ? undefined : { problems: ['body: must be an object'] }),
    });
    return withoutEmpty(json as AnyDocument);
  } catch (thrown) {
    if (!isFellesklientError(thrown)) throw thrown;
    const isAbsent = thrown.code === 'not-found' && !thrown.retryable;
    if (isAbsent || isNobody?.(thrown)) return undefined;
    throw explained(thrown, on400);
  }
}

/** The same failure, with what to do about 400 here. */
export function explained(
  error: AnyFellesklientError,
  remedy: string | undefined,
): AnyFellesklientError | FellesklientError {
  if (remedy === undefined || error.code !== 'rejected' || error.status !== 400) return error;
  return new FellesklientError(error.code, error, { ...error, cause: error.cause, remedy });
}
