import { requests } from '../generated/folkeregisteret/validators.ts';
import { bodyFormat } from './format.ts';
import type { OperationId } from './operation.ts';
import { type Refusal, refusals } from './refusal.ts';
import { readXml } from './xml.ts';

type WithBody = Extract<OperationId, keyof typeof requests>;

/** The list that a body holds, by operation. The one that holds more comes in JSON alone (1.6.2). */
const lists: Readonly<Record<WithBody, string | undefined>> = {
  hentPersoner: 'foedselsEllerDNummer',
  hentArkivpersoner: 'dokumentidentifikator',
  hentHendelseDokumenter: 'dokumentidentifikator',
  lagJobb: undefined,
};

/** Reads the body of a request and checks it against the OpenAPI document; undefined for an operation that takes none. */
export async function readBody(
  operation: OperationId,
  request: Request,
): Promise<{ readonly body: unknown } | Refusal> {
  if (!takesBody(operation)) return { body: undefined };
  const list = lists[operation];
  const format = bodyFormat(request.headers);
  if (list === undefined && format !== 'json') return refusals.notJson;
  if (!format) return refusals.contentType;
  const text = await request.text();
  const body = format === 'xml' ? readXml(text, [list ?? '']) : readJson(text);
  const problems = requests[operation](body);
  return problems.length > 0 ? refusals.body : { body };
}

function takesBody(operation: OperationId): operation is WithBody {
  return operation in lists;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
