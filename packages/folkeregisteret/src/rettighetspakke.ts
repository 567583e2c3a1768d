import { type Rettigheter, type Rettighetspakke, rettighetspakker } from './generated/rettighetspakker.ts';

/** Packages that have an operation. */
export type PakkeWith<Operation extends string> = {
  [P in Rettighetspakke]: Operation extends Rettigheter[P]['operation'] ? P : never;
}[Rettighetspakke];

/** Names that every one of several functions takes: what packages have in common, from a function of what each has. */
export type InAll<Takes> = [Takes] extends [(name: infer Name extends string) => void] ? Name : never;

/** A package at run time: its place in the register, and what it may do. */
export interface Pakke {
  readonly basePath: string;
  readonly scope: string;
  /** Whether a table of rights gives the package what is called so. */
  may(table: Readonly<Record<string, number>>, name: string): boolean;
}

/** @throws TypeError that names the option and lists the packages */
export function choosePakke(name: string): Pakke {
  if (!Object.hasOwn(rettighetspakker, name)) {
    const names = Object.keys(rettighetspakker).map((known) => `'${known}'`);
    throw new TypeError(`Option rettighetspakke: unknown. Use the one granted to you, of ${names.join(', ')}.`);
  }
  const { basePath, scope, bit } = rettighetspakker[name as Rettighetspakke];
  const may: Pakke['may'] = (table, right) => Object.hasOwn(table, right) && ((table[right] as number) & bit) !== 0;
  return { basePath, scope, may };
}
