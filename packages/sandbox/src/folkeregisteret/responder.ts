import type { Answers } from '../answer.ts';
import type { Quirks } from '../quirks.ts';
import { type Format, mediaTypes } from './format.ts';
import type { Found, Lookup } from './operation.ts';
import { type Refusal, refusalBody } from './refusal.ts';
import { writeXml } from './xml.ts';

/** Makes what the register answers, in the format asked for. */
export interface Responder {
  answer(operation: Lookup, found: Found, format: Format): Response;
  /** @param operation undefined where there is none. */
  refuse(operation: string | undefined, refusal: Refusal, format: Format | undefined): Response;
}

export function createResponder(answers: Answers, quirks: Quirks['folkeregisteret']): Responder {
  const write = (status: number, { root, body }: Found, format: Format): Response =>
    new Response(format === 'xml' ? writeXml(root, body) : JSON.stringify(body), {
      status,
      headers: { 'content-type': mediaTypes[format] },
    });
  return {
    answer(operation, found, format) {
      answers.check(operation, 200, found.body);
      return write(200, found, format);
    },
    refuse(operation, refusal, format = 'json') {
      const { status, headers = {} } = refusal;
      const found = refusalBody(refusal, quirks.errors);
      if (operation !== undefined) answers.check(operation, status, found.body);
      const response = write(status, found, format);
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    },
  };
}
