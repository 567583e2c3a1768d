import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { InputError } from './input-error.ts';
import { follow, type Place } from './reference.ts';
import type { Spec } from './spec.ts';

/** How `x-extensible-enum` is read: any string passes, or only those listed. */
export type EnumReading = 'open' | 'closed';

/** Tables of validators to compile: name of the table, then key and schema of each validator. */
export type ValidatorTables = Readonly<Record<string, ReadonlyMap<string, Place<unknown>>>>;

/** Keywords that say nothing about validity. All others must be known to Ajv, so a misspelt one stops the generation. */
const annotations = new Set([
  ...['title', 'description', 'examples', 'deprecated', 'contentEncoding', 'contentMediaType', 'xml'],
  ...['x-extensible-enum', 'x-confidence', 'x-scopes'],
]);

/** Keywords whose keys are names, not keywords. */
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/** A bad field in 1000 persons is one finding, so a list of problems may be cut here. */
const mostProblems = 20;

/** Compiles schemas to JavaScript without imports: a constant `compiled` that holds the tables. */
export function compileValidators(spec: Spec, reading: EnumReading, tables: ValidatorTables): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    validateFormats: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const added = new Set<string>();

  /** Makes a schema and those it refers to known to Ajv, each under its JSON pointer. */
  function add({ pointer, value }: Place<unknown>): string {
    const id = encodeURI(pointer);
    if (!added.has(id)) {
      added.add(id);
      ajv.addSchema(prepared(value) as object, id);
    }
    return id;
  }

  function prepared(node: unknown, isMap = false): unknown {
    if (Array.isArray(node)) return node.map((item) => prepared(item));
    if (node === null || typeof node !== 'object') return node;
    const schema = node as Readonly<Record<string, unknown>>;
    const kept = Object.entries(schema).filter(([key]) => isMap || !annotations.has(key));
    const copy = Object.fromEntries(kept.map(([key, value]) => [key, prepared(value, !isMap && maps.has(key))]));
    if (isMap) return copy;
    if (typeof copy.$ref === 'string') copy.$ref = add(follow(spec, { pointer: '', value: copy }));
    const values = schema['x-extensible-enum'];
    return reading === 'closed' && Array.isArray(values) ? { ...copy, enum: values } : copy;
  }

  const functions = new Map<string, string>();
  const sources = Object.entries(tables).map(([table, schemas]) => {
    const rows = [...schemas].map(([key, schema]) => {
      const id = add(schema);
      const name = functions.get(id) ?? `check${functions.size}`;
      functions.set(id, name);
      return `${JSON.stringify(key)}: problems(${name})`;
    });
    return `export const ${table} = { ${rows.join(', ')} };`;
  });
  const names = Object.fromEntries([...functions].map(([id, name]) => [name, id]));
  return bundle([checks(spec, ajv, names), problems, ...sources].join('\n'));
}

/** Ajv's functions under the given names; its exports are dropped, since only the tables leave the bundle. */
function checks(spec: Spec, ajv: Ajv2020, names: Readonly<Record<string, string>>): string {
  try {
    const code = standalone.default(ajv, names);
    return Object.keys(names).reduce((rest, name) => rest.replace(`export const ${name} =`, `const ${name} =`), code);
  } catch (error) {
    throw new InputError(`${spec.path}: a schema cannot be compiled. ${(error as Error).message}.`);
  }
}

const problems = `
const problems = (check) => (body) => check(body) ? [] : check.errors.slice(0, ${mostProblems}).map(
  ({ instancePath, keyword, params }) =>
    instancePath + (keyword === 'required' ? '/' + params.missingProperty : '') + ' ' + keyword);`;

/** Ajv's output still requires parts of its run time; the bundle holds them and needs nothing. */
function bundle(source: string): string {
  const result = buildSync({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'iife',
    globalName: 'compiled',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}
