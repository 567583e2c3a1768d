import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../input-error.ts';
import { parseYaml } from '../yaml.ts';
import { rightsSchema } from './rights-schema.ts';

/** A table of rights as it lies in `specs/`. */
export interface Rights extends RightsContent {
  readonly path: string;
  readonly sha256: string;
}

interface RightsContent {
  readonly pakker: Readonly<Record<string, RightsPackage>>;
  readonly operations: RightsRows;
  readonly feed: RightsRows;
  readonly identifikasjonsnummer: RightsRows;
  readonly entiteter: RightsRows;
  readonly parts: Readonly<Record<string, RightsRows>>;
  readonly historikk: RightsRows;
  readonly entydigsoek: RightsRows;
}

export interface RightsPackage {
  readonly title: string;
  readonly english: string;
  readonly basePath: string;
  readonly scope: string;
}

/** Each row: these names are part of these packages, as documented or as we infer. */
export type RightsRows = readonly {
  readonly navn: readonly string[];
  readonly in: readonly string[];
  readonly inferred?: readonly string[];
}[];

const hasShape = new Ajv2020().compile<RightsContent>(rightsSchema);

/** @throws InputError when the text is no table of rights. */
export function parseRights(path: string, text: string): Rights {
  const { sha256, content } = parseYaml(path, text);
  if (!hasShape(content)) {
    const [error] = hasShape.errors ?? [];
    throw new InputError(`${path}: ${error?.instancePath || '/'} ${error?.message}.`);
  }
  return { ...content, path, sha256 };
}

/** Every table by its name; groups of entities by the name of their part. */
export function tablesOf({ parts, ...rights }: Rights): ReadonlyMap<string, RightsRows> {
  const { operations, feed, identifikasjonsnummer, entiteter, historikk, entydigsoek } = rights;
  return new Map(
    Object.entries({ operations, feed, identifikasjonsnummer, entiteter, historikk, entydigsoek, ...parts }),
  );
}
