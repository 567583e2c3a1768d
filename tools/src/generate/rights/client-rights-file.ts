import { header, literal } from '../header.ts';
import type { Spec } from '../spec.ts';
import { type PackageRights, packageRights, partNames } from './package-rights.ts';
import { rightsOf } from './rights-of.ts';
import { union } from './union.ts';

/**
 * `rettighetspakker.ts` of a client: the packages of rights as types, and as one bit each in tables small enough to be part of every
 * bundle.
 */
export function clientRightsFile(spec: Spec): string {
  const rights = rightsOf(spec);
  const packages = Object.keys(rights.pakker).map((name) => [name, packageRights(rights, name)] as const);
  const rows = packages.map(([name, { basePath, scope }], index) => [name, { basePath, scope, bit: 1 << index }]);
  return `${header(rights)}
/** One of the register's packages of rights, as it stands in the address. */
export type Rettighetspakke = ${union(packages.map(([name]) => name))};

/** What each package may do and see. */
export interface Rettigheter {
${packages.map(([name, pakke]) => rightsType(name, pakke)).join('')}}

/** A package's place in the register, the one scope that opens it, and its bit in the tables below. */
export interface PakkeRow {
  readonly basePath: string;
  readonly scope: string;
  readonly bit: number;
}

export const rettighetspakker: Readonly<Record<Rettighetspakke, PakkeRow>> = ${literal(Object.fromEntries(rows))};

/** Which packages have an operation, a part of a person, or a parameter of entydigSoek: their bits in one number. */
export type RightsTable = Readonly<Record<string, number>>;

export const operationRights: RightsTable = ${literal(bits(packages, ({ operations }) => operations))};

export const partRights: RightsTable = ${literal(bits(packages, partNames))};

export const searchRights: RightsTable = ${literal(bits(packages, ({ entydigsoek }) => entydigsoek))};
`;
}

function rightsType(name: string, pakke: PackageRights): string {
  const parts = Object.entries(pakke.parts).map(([part, entiteter]) => `      '${part}': ${union(entiteter)};\n`);
  return `  /** ${pakke.title}: ${pakke.english.charAt(0).toLowerCase()}${pakke.english.slice(1)}. */
  '${name}': {
    operation: ${union(pakke.operations)};
    /** Entities that a group unlocks. */
    part: {
${parts.join('')}    };
    entitet: ${union(pakke.entiteter)};
    /** Entities of which the part \`historikk\` adds what has been. */
    historikk: ${union(pakke.historikk)};
    /** When the number is sent: always, when it is asked for, never. */
    identifikasjonsnummer: '${pakke.identifikasjonsnummer}';
    /** Parameters of entydigSoek. */
    entydigsoek: ${union(pakke.entydigsoek)};
    /** What an item of the feed tells. */
    feed: '${pakke.feed}';
  };
`;
}

type Packages = readonly (readonly [name: string, rights: PackageRights])[];

function bits(packages: Packages, namesOf: (pakke: PackageRights) => readonly string[]): Record<string, number> {
  const table: Record<string, number> = {};
  packages.forEach(([, pakke], index) => {
    for (const name of namesOf(pakke)) table[name] = (table[name] ?? 0) | (1 << index);
  });
  return table;
}
