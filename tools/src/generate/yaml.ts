import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { InputError } from './input-error.ts';

/** A YAML file of `specs/`: what it says, and which bytes said it. */
export interface YamlSource {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly content: unknown;
}

/** @throws InputError when the text is not YAML. */
export function parseYaml(path: string, text: string): YamlSource {
  // A checkout with CRLF line ends must give the same output.
  const normal = text.replaceAll('\r\n', '\n');
  return { path, sha256: createHash('sha256').update(normal).digest('hex'), content: contentOf(path, normal) };
}

function contentOf(path: string, text: string): unknown {
  try {
    // Merge keys (`<<`) are not in YAML 1.2 itself; Redocly reads them too.
    return parse(text, { merge: true });
  } catch (error) {
    const where = error instanceof Error ? error.message.split('\n', 1)[0]?.replace(/:$/, '') : String(error);
    throw new InputError(`${path}: not valid YAML. ${where}.`);
  }
}
