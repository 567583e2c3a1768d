import { requests } from '../generated/folkeregisteret/validators.ts';
import { bodyFormat } from './format.ts';
import type { Lookup } from './operation.ts';
import { type Refusal, refusals } from './refusal.ts';
import { readXml } from './xml.ts';

/** The list that a body holds, by operation. */
const lists: Readonly<Partial<Record<Lookup, string>>> = {
  hentPersoner: 'foedselsEllerDNummer',
  hentArkivpersoner: 'dokumentidentifikator',
};

/** Reads the body of a request and checks it against the OpenAPI document; undefined for an operation that takes none. */
export async function readBody(operation: Lookup, request: Request): Promise<{ readonly body: unknown } | Refusal> {
  const list = lists[operation];
  if (list === undefined) return { body: undefined };
  const format = bodyFormat(request.headers);
  if (!format) return refusals.contentType;
  const text = await request.text();
  const body = format === 'xml' ? readXml(text, [list]) : readJson(text);
  const problems = requests[operation as 'hentPersoner'](body);
  return problems.length > 0 ? refusals.body : { body };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
