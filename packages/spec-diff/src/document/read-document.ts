import { parse, YAMLParseError } from 'yaml';
import { checkDocument } from './check-document.ts';
import { DocumentError } from './document-error.ts';

/** 16 Mi characters: several times the largest public API descriptions. */
const mostCharacters = 16 * 1024 * 1024;

/**
 * Reads an OpenAPI 3.0 or 3.1 document from JSON or YAML.
 *
 * @throws DocumentError, whose message is one line, when the text is something else: empty, too long, a web page, neither
 *   JSON nor YAML, OpenAPI 2.0, nested without end, or with a `$ref` that leaves the document or leads nowhere.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { readDocument } from '@fellesklient/spec-diff';
 *
 * export const open = async (path: string) => readDocument(await readFile(path, 'utf8'));
 * ```
 */
export function readDocument(text: string): Readonly<Record<string, unknown>> {
  if (text.length > mostCharacters) {
    throw new DocumentError(
      `The document has ${text.length} characters; at most ${mostCharacters} are read. Is it the right file?`,
    );
  }
  // A byte order mark is white space here.
  const content = text.trimStart();
  if (content === '') throw new DocumentError('The document is empty. Is the address right?');
  if (content.startsWith('<')) {
    throw new DocumentError(
      'The document is a web page or XML: a login, a firewall or an error page may have answered. Check the address.',
    );
  }
  return checkDocument(/^\{\s*["}]/.test(content) ? fromJson(content) : fromYaml(content));
}

/** YAML holds JSON too, but a parser of JSON is many times faster. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Only the position: the rest of the message quotes the text, which may be anything.
    const [where = ''] = /line \d+ column \d+/.exec(String(error)) ?? [];
    throw new DocumentError(`The document is not valid JSON${where && `, at ${where}`}. It may have been cut off.`);
  }
}

function fromYaml(text: string): unknown {
  try {
    // Merge keys (`<<`) are not in YAML 1.2 itself, but in many documents.
    return parse(text, { merge: true, logLevel: 'error' });
  } catch (error) {
    throw new DocumentError(`The document is neither JSON nor YAML. ${reasonOf(error)}.`);
  }
}

/** Place and kind of the mistake: the rest of the message quotes the text, which may be anything. */
function reasonOf(error: unknown): string {
  if (!(error instanceof YAMLParseError)) return 'Its aliases multiply, or lead to nothing';
  if (error.code === 'RESOURCE_EXHAUSTION') return 'It is nested too deeply';
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
  return `See line ${line}, column ${col}: ${error.code.toLowerCase().replaceAll('_', ' ')}`;
}
