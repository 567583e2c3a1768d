import { diff, type Finding } from '@fellesklient/spec-diff';
import { InputError } from '../../generate/input-error.ts';
import { parseSpec, type Spec, specPath, withRights } from '../../generate/spec.ts';
import { withShortNames } from '../differences/comparable.ts';
import { isNameOnly } from '../differences/difference.ts';
import { ByHand } from '../edit/by-hand.ts';
import { type Counterparts, counterpartsIn } from '../edit/counterparts.ts';
import type { Edit } from '../edit/edit.ts';
import { editFor } from '../edit/edit-for.ts';
import { editYaml } from '../edit/edit-yaml.ts';
import type { Upstream } from '../source/source.ts';

/** A document of theirs as last seen and as it is. */
export interface Seen {
  readonly upstream: Upstream;
  readonly last: object;
  readonly now: object;
}

/** What has changed in theirs, and what ours makes of it. */
export interface Row {
  readonly finding: Finding;
  /** Environments or packages in whose documents it has changed. */
  readonly where: readonly string[];
  readonly outcome: 'follows' | 'has it already' | 'needs a person';
  /** Why it needs a person: the end of a sentence. */
  readonly because?: string;
}

/** Whether ours should follow. */
export type Decide = (finding: Finding, edit: Edit) => Promise<boolean>;

/**
 * Lets our document follow what has changed in theirs, as far as edits are known and somebody wants them.
 *
 * @param concerns which of the changes it is about; all when left out
 */
export async function follow(
  root: string,
  api: string,
  ours: string,
  documents: readonly Seen[],
  decide: Decide,
  concerns: (finding: Finding) => boolean = () => true,
): Promise<{ readonly text: string; readonly rows: readonly Row[] }> {
  let text = ours;
  const rows: Row[] = [];
  for (const { finding, seen } of changesIn(documents)) {
    if (!concerns(finding)) continue;
    const where = seen.map(({ upstream }) => upstream.name);
    const next = await followOne(root, api, text, seen[0], finding, decide);
    text = next.text ?? text;
    rows.push({ finding, where, outcome: next.outcome, ...(next.because !== undefined && { because: next.because }) });
  }
  return { text, rows };
}

interface Change {
  readonly finding: Finding;
  readonly seen: readonly [Seen, ...Seen[]];
}

/** Each change once, with the documents that it is in. */
function changesIn(documents: readonly Seen[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const document of documents) {
    const { last, now, upstream } = document;
    const seen = { upstream, last: withShortNames(last, upstream.of), now: withShortNames(now, upstream.of) };
    for (const finding of diff(seen.last, seen.now).findings) {
      if (isNameOnly(finding.detail)) continue;
      const same = found.get(finding.id);
      found.set(finding.id, { finding: same?.finding ?? finding, seen: same ? [...same.seen, seen] : [seen] });
    }
  }
  return [...found.values()];
}

interface Next extends Pick<Row, 'outcome' | 'because'> {
  readonly text?: string;
}

async function followOne(
  root: string,
  api: string,
  text: string,
  seen: Seen,
  finding: Finding,
  decide: Decide,
): Promise<Next> {
  try {
    if (seen.upstream.form === 'metadata')
      throw new ByHand('metadata says it, and our document says it in its own way');
    const { document } = parseSpec(api, specPath(api), text);
    const counterparts = both(counterpartsIn(seen.now, document), counterpartsIn(seen.last, document));
    const edit = editFor({ theirs: seen.now, ours: document, counterparts }, finding.detail);
    if (edit.operations.length === 0) return { outcome: 'has it already' };
    const edited = edit.operations.reduce(editYaml, text);
    await usable(root, api, edited);
    if (await decide(finding, edit)) return { outcome: 'follows', text: edited };
    return { outcome: 'needs a person', because: 'nobody has decided that ours should follow' };
  } catch (error) {
    if (!(error instanceof ByHand)) throw error;
    return { outcome: 'needs a person', because: error.message };
  }
}

/** Whether the edited document is still one, and agrees with the table of rights beside it. */
async function usable(root: string, api: string, text: string): Promise<Spec> {
  try {
    return await withRights(root, parseSpec(api, specPath(api), text));
  } catch (error) {
    if (error instanceof InputError) throw new ByHand(error.message.replace(/\.$/, ''));
    throw error;
  }
}

function both(one: Counterparts, other: Counterparts): Counterparts {
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map([...names].map((name) => [name, new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]));
}
