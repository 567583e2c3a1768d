import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './input-error.ts';
import type { OpenApiDocument } from './open-api.ts';
import { checkRights } from './rights/check-rights.ts';
import { parseRights, type Rights } from './rights/rights.ts';
import { parseYaml } from './yaml.ts';

/** An API's OpenAPI document as it lies in `specs/`. */
export interface Spec {
  readonly api: string;
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly document: OpenApiDocument;
  /** Who may do and see what, for an API that has packages of rights. */
  readonly rights?: Rights;
}

/**
 * Reads `specs/<api>/openapi.yaml`, and `rettighetspakker.yaml` beside it if there is one.
 *
 * @throws InputError when the document is missing, is not YAML, or is not an OpenAPI 3.1 document, or when the table of
 *   rights is not one or names what the document lacks.
 */
export async function readSpec(root: string, api: string): Promise<Spec> {
  const path = specPath(api);
  let text: string;
  try {
    text = await readFile(join(root, path), 'utf8');
  } catch (error) {
    throw new InputError(
      `${path}: cannot be read (${(error as NodeJS.ErrnoException).code}). Create it or restore it from git.`,
    );
  }
  return withRights(root, parseSpec(api, path, text));
}

export const specPath = (api: string): string => `specs/${api}/openapi.yaml`;

/**
 * The spec with the table of rights that lies beside it, if there is one.
 *
 * @throws InputError when the table is none or names what the document lacks.
 */
export async function withRights(root: string, spec: Spec): Promise<Spec> {
  const rightsPath = `specs/${spec.api}/rettighetspakker.yaml`;
  const rightsText = await readFile(join(root, rightsPath), 'utf8').catch(() => undefined);
  if (rightsText === undefined) return spec;
  const rights = parseRights(rightsPath, rightsText);
  checkRights(spec, rights);
  return { ...spec, rights };
}

/** @throws InputError when the text is not an OpenAPI 3.1 document in YAML. */
export function parseSpec(api: string, path: string, text: string): Spec {
  const { sha256, content } = parseYaml(path, text);
  const document = content as Partial<OpenApiDocument> | null;
  if (!document?.openapi?.startsWith?.('3.1.') || !document.info || !document.paths) {
    throw new InputError(`${path}: not an OpenAPI 3.1 document. It needs openapi: 3.1.x, info and paths.`);
  }
  return { api, path, sha256, document: document as OpenApiDocument };
}
