import type { OpenDocument } from './document/open-document.ts';
import type { Finding } from './finding/finding.ts';
import { fingerprint } from './finding/fingerprint.ts';
import { componentAt, type Location, pathOf } from './finding/location.ts';
import { type Change, sentence } from './finding/sentence.ts';
import type { Rule } from './rules/rule.ts';
import type { Users } from './users.ts';

/** How the documents are read. */
export interface DiffOptions {
  /**
   * How consumers take an `enum` of strings in an answer: `open`, as today's list to which values may come (the default), or
   * `closed`, as complete, so that a new value breaks them. A list in `x-extensible-enum` is always open.
   */
  readonly responseEnums?: 'open' | 'closed';
}

/** Two documents under comparison, and what has been found. */
export class Comparison {
  readonly before: OpenDocument;
  readonly after: OpenDocument;
  readonly responseEnums: 'open' | 'closed';
  readonly #users: Users;
  readonly #findings = new Map<string, Finding>();
  readonly #visited = new Set<string>();

  constructor(before: OpenDocument, after: OpenDocument, users: Users, { responseEnums = 'open' }: DiffOptions) {
    this.before = before;
    this.after = after;
    this.responseEnums = responseEnums;
    this.#users = users;
  }

  /**
   * Where two things are compared: here, or in the component when each is one. A pair of components is compared once in each
   * direction, however many places lead to it: after the first time there is nowhere.
   */
  place(here: Location, before: string | undefined, after: string | undefined): Location | undefined {
    if (before === undefined || after === undefined) return here;
    const place = componentAt(before, after, here.direction);
    const key = `${place.direction} ${place.root}`;
    if (this.#visited.has(key)) return undefined;
    this.#visited.add(key);
    return place;
  }

  found(rule: Rule, at: Location, change: Change = {}): void {
    const judgement = rule[at.direction ?? 'whole'];
    if (!judgement) throw new Error(`Rule ${rule.name} does not judge ${at.direction ?? 'whole'}.`);
    const name = at.direction ? `${at.direction}-${rule.name}` : rule.name;
    // Not of how it was and is: a limit that moves twice before a release is one change.
    const id = `${name}-${fingerprint(name, pathOf(at), change.name ?? '')}`;
    if (this.#findings.has(id)) return;
    const { wire = 'none', types = 'none', auth = 'none', bump } = judgement;
    const text = sentence(rule, judgement, at, change, this.#users(at));
    const detail = { rule: name, ...at, ...change };
    this.#findings.set(id, { id, path: pathOf(at), wire, types, auth, bump, text, detail });
  }

  /** In an order that does not depend on the documents'. */
  findings(): readonly Finding[] {
    return [...this.#findings.values()].sort(
      (one, other) => compareText(one.path, other.path) || compareText(one.id, other.id),
    );
  }
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
