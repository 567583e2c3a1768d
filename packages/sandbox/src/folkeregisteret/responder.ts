import type { Answers } from '../answer.ts';
import type { Quirks } from '../quirks.ts';
import { type Format, mediaTypes } from './format.ts';
import type { Found, OperationId } from './operation.ts';
import { type Refusal, refusalBody } from './refusal.ts';
import { writeXml } from './xml.ts';

/** Makes what the register answers, in the format asked for. */
export interface Responder {
  answer(operation: OperationId, found: Found, format: Format): Response;
  /** @param operation undefined where there is none, or none was reached. */
  refuse(operation: OperationId | undefined, refusal: Refusal, format: Format | undefined): Response;
}

export function createResponder(answers: Answers, quirks: Quirks['folkeregisteret']): Responder {
  return {
    answer(operation, found, format) {
      const { body, json = body, etag } = found;
      answers.check(operation, 200, json);
      return new Response(written(found, format), {
        headers: { 'content-type': mediaTypes[format], ...(etag === undefined ? {} : { etag }) },
      });
    },
    refuse(operation, refusal, asked = 'json') {
      const { status, headers = {} } = refusal;
      const found = refusalBody(refusal, quirks.errors);
      if (operation !== undefined) answers.check(operation, status, found.body);
      // Errors come in JSON and XML alone.
      const format = asked === 'atom' ? 'xml' : asked === 'text' ? 'json' : asked;
      return new Response(written(found, format), {
        status,
        headers: { 'content-type': mediaTypes[format], ...headers },
      });
    },
  };
}

function written({ root, body, json = body, atom }: Found, format: Format): string {
  if (format === 'atom' && atom) return atom();
  return format === 'json' || format === 'text' ? JSON.stringify(json) : writeXml(root, body);
}
