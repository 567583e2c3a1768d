import { Document, isSeq, visit } from 'yaml';
import type { Difference } from '../differences/difference.ts';
import type { Disagreement } from '../differences/disagreement.ts';
import { type Explanation, entriesFor } from '../differences/explanation.ts';

/** Who can say why ours differs from theirs. */
export interface Explainer {
  /** Whether so many differences should be gone through now. */
  willing(api: string, count: number): Promise<boolean>;
  /** Undefined leaves it open. */
  reasonFor(difference: Difference): Promise<string | undefined>;
}

const header =
  "# Where ours and the owner's documents differ in structure, and why. specs/README.md tells how to read it.\n\n";

/** Adds an entry to `differences.yaml` for each difference that somebody gives a reason for, and tells what is left. */
export async function explainOpen(
  text: string,
  compare: (explanations: readonly Explanation[]) => readonly Disagreement[],
  parse: (text: string) => readonly Explanation[],
  reasonFor: Explainer['reasonFor'],
): Promise<{ readonly text: string; readonly disagreements: readonly Disagreement[] }> {
  const read = (content: string): readonly Explanation[] => (content === '' ? [] : parse(content));
  let explained = text;
  for (const { document, open } of compare(read(text))) {
    for (const difference of open) {
      const reason = await reasonFor(difference);
      if (reason === undefined) continue;
      explained = (explained === '' ? header : explained) + entriesText(document, [difference], reason);
    }
  }
  return { text: explained, disagreements: compare(read(explained)) };
}

/** Entries as they stand in `differences.yaml`. */
export function entriesText(document: string, differences: readonly Difference[], reason: string): string {
  const entries = entriesFor(differences).map((entry) => new Document([{ in: [document], ...entry, reason }]));
  for (const entry of entries) visit(entry, { Pair: (_, { key, value }) => inOneLine(key, value) });
  return entries.map((entry) => entry.toString(layout)).join('');
}

const layout = { lineWidth: 120, singleQuote: true, flowCollectionPadding: false } as const;

function inOneLine(key: unknown, value: unknown): void {
  if (isSeq(value) && (String(key) === 'in' || value.items.length === 1)) value.flow = true;
}
