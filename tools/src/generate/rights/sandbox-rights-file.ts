import { header, literal } from '../header.ts';
import type { Spec } from '../spec.ts';
import { packageRights } from './package-rights.ts';
import { rightsOf } from './rights-of.ts';
import { union } from './union.ts';

/** `rettighetspakker.ts` of the sandbox: what each package of rights may do and see, as lists. */
export function sandboxRightsFile(spec: Spec): string {
  const rights = rightsOf(spec);
  const names = Object.keys(rights.pakker);
  const packages = names.map((name) => packageRights(rights, name));
  const operations = [...new Set(packages.flatMap((pakke) => pakke.operations))];
  const entiteter = [...new Set(packages.flatMap((pakke) => pakke.entiteter))];
  const feeds = [...new Set(packages.map((pakke) => pakke.feed))];
  const table = Object.fromEntries(packages.map(({ title, english, ...pakke }, index) => [names[index], pakke]));
  return `${header(rights)}
export type Rettighetspakke = ${union(names)};

export type Operasjon = ${union(operations)};

export type Entitet = ${union(entiteter)};

/** What a package of rights may do and see. */
export interface Rettigheter {
  readonly basePath: string;
  /** The one scope that opens it. */
  readonly scope: string;
  readonly operations: readonly Operasjon[];
  /** What an item of the feed tells. */
  readonly feed: ${union(feeds)};
  /** When the number is sent: always, when it is asked for, never. */
  readonly identifikasjonsnummer: 'alltid' | 'paa-forespoersel' | 'aldri';
  readonly entiteter: readonly Entitet[];
  /** Entities that a group unlocks, by the name of its part. */
  readonly parts: Readonly<Record<string, readonly Entitet[]>>;
  /** Entities of which the part \`historikk\` adds what has been. */
  readonly historikk: readonly Entitet[];
  /** Parameters of entydigSoek. */
  readonly entydigsoek: readonly string[];
}

export const rettighetspakker: Readonly<Record<Rettighetspakke, Rettigheter>> = ${literal(table)};
`;
}
