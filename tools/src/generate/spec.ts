import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { InputError } from './input-error.ts';
import type { OpenApiDocument } from './open-api.ts';

/** An API's OpenAPI document as it lies in `specs/`. */
export interface Spec {
  readonly api: string;
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly document: OpenApiDocument;
}

/**
 * Reads `specs/<api>/openapi.yaml`.
 *
 * @throws InputError when the file is missing, is not YAML, or is not an OpenAPI 3.1 document.
 */
export async function readSpec(root: string, api: string): Promise<Spec> {
  const path = `specs/${api}/openapi.yaml`;
  let text: string;
  try {
    text = await readFile(join(root, path), 'utf8');
  } catch (error) {
    throw new InputError(
      `${path}: cannot be read (${(error as NodeJS.ErrnoException).code}). Create it or restore it from git.`,
    );
  }
  return parseSpec(api, path, text);
}

/** @throws InputError when the text is not an OpenAPI 3.1 document in YAML. */
export function parseSpec(api: string, path: string, text: string): Spec {
  // A checkout with CRLF line ends must give the same output.
  const normal = text.replaceAll('\r\n', '\n');
  const document = parseYaml(path, normal) as Partial<OpenApiDocument> | null;
  if (!document?.openapi?.startsWith?.('3.1.') || !document.info || !document.paths) {
    throw new InputError(`${path}: not an OpenAPI 3.1 document. It needs openapi: 3.1.x, info and paths.`);
  }
  return {
    api,
    path,
    sha256: createHash('sha256').update(normal).digest('hex'),
    document: document as OpenApiDocument,
  };
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message.split('\n', 1)[0]?.replace(/:$/, '') : String(error);
    throw new InputError(`${path}: not valid YAML. ${where}.`);
  }
}
