import type { Judgement, Rule } from '../rules/rule.ts';
import { type Location, pathOf } from './location.ts';

/** What a finding is about, how it was and how it is. */
export interface Change {
  /** Tells it from other changes by the same rule in the same place. */
  readonly name?: string;
  readonly was?: unknown;
  readonly is?: unknown;
}

/** What changed, for whom it matters, and why it has that bump. */
export function sentence(
  rule: Rule,
  judgement: Judgement,
  at: Location,
  change: Change,
  users: readonly string[],
): string {
  const says = rule.says.replace(/\{(name|was|is)\}/g, (_, key: keyof Change) => shown(key, change[key]));
  const place = [at.direction && places[at.direction], pathOf(at)].filter(Boolean).join(', ');
  const subject = place === '' ? says : `${says} (${place})`;
  return `${subject}, for ${whom(at, users)}: ${judgement.bump}, because ${judgement.because}.`;
}

const places = { request: 'requests', response: 'answers' };

function whom({ direction }: Location, users: readonly string[]): string {
  const who = direction === 'response' ? 'readers' : 'callers';
  if (users.length === 0) return `all ${who}`;
  const [first, second, ...more] = users;
  const named = [first, second].filter(Boolean).join(more.length > 0 ? ', ' : ' and ');
  return `${who} of ${named}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

/** A value on one line and not too long; absent values are `nothing`. */
function shown(key: keyof Change, value: unknown): string {
  if (value === undefined) return key === 'name' ? 'It' : 'nothing';
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ');
  const cut = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return cut === '' ? '""' : `\`${cut}\``;
}
