import type { Check, Subject } from '../src/index.ts';

/** In the gate, what several packages of Folkeregisteret are asked alike is asked of one, which its name decides; FELLESKLIENT_FULL=1 asks all. */
export function inOnePackage<S extends Subject>(checks: readonly Check<S>[]): readonly Check<S>[] {
  if (process.env.FELLESKLIENT_FULL === '1') return checks;
  const alike = new Map<string, readonly Check<S>[]>();
  for (const check of checks) alike.set(nameOf(check), [...(alike.get(nameOf(check)) ?? []), check]);
  return [...alike].flatMap(([name, group]) => group[sumOf(name) % group.length] ?? []);
}

function nameOf({ requirement, title, profile }: Pick<Check<Subject>, 'requirement' | 'title' | 'profile'>): string {
  return `${requirement} ${profile === undefined ? title : title.replace(profile, '')}`;
}

function sumOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
