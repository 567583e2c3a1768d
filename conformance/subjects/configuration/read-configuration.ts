import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isRecord } from '../../src/field-rules.ts';
import type { Waiver } from '../../src/index.ts';
import { parseYaml } from '../../src/yaml-files.ts';
import { configurationShape } from './configuration-shape.ts';
import { shapeProblems } from './shape.ts';
import { type Environment, expanded, fieldsFromVariables } from './variables.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Configuration {
  /** What is known of a target that is no sandbox, in camelCase; undefined values are not there. */
  readonly target: Fields;
  readonly waivers: readonly Waiver[];
}

/** The fields whose insides are not ours to rename. */
const opaque: ReadonlySet<string> = new Set(['jwk']);

/**
 * Reads a configuration file (YAML, or JSON, which is YAML too) and the variables that stand for what it leaves out.
 *
 * @throws Error with one line for each thing that is wrong. No value is quoted, since it may be secret.
 */
export async function readConfiguration(path: string | undefined, env: Environment): Promise<Configuration> {
  const written = path === undefined ? {} : await readFields(path, env);
  const fields = merged(fieldsFromVariables(env), written);
  const problems = shapeProblems(fields, configurationShape, '');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { waivers = [], ...target } = fields;
  const withPersons = await readPersons(target, path === undefined ? '.' : dirname(path));
  return { target: camelCased(withPersons) as Fields, waivers: waivers as readonly Waiver[] };
}

async function readFields(path: string, env: Environment): Promise<Fields> {
  const problems: string[] = [];
  const root = parseYaml(await readFile(path, 'utf8'), (problem) => problems.push(problem));
  if (problems.length > 0) throw new Error(`${path}: ${problems.join('\n')}`);
  const fields = expanded(root, env);
  if (!isRecord(fields)) throw new Error(`${path}: must have fields: ${Object.keys(configurationShape).join(', ')}.`);
  return fields;
}

function merged(below: Fields, above: Fields): Fields {
  const both = Object.entries(above).map(([field, value]) => {
    const other = below[field];
    return [field, isRecord(value) && isRecord(other) && !opaque.has(field) ? merged(other, value) : value];
  });
  return { ...below, ...Object.fromEntries(both) };
}

/** Whole documents of persons are long, so that they lie in a file of their own, beside the configuration. */
async function readPersons(target: Fields, folder: string): Promise<Fields> {
  const { folkeregisteret } = target;
  if (!isRecord(folkeregisteret) || folkeregisteret.persons_file === undefined) return target;
  const { persons_file, ...others } = folkeregisteret;
  const persons: unknown = JSON.parse(await readFile(resolve(folder, String(persons_file)), 'utf8'));
  if (!Array.isArray(persons)) throw new Error('folkeregisteret.persons_file: must hold a list of persons in JSON.');
  return { ...target, folkeregisteret: { ...others, persons } };
}

function camelCased(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      opaque.has(field) ? inner : camelCased(inner),
    ]),
  );
}
