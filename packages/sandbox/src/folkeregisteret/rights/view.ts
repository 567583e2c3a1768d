import type { Entitet } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import type { Quirks } from '../../quirks.ts';
import { type Entry, without } from './entry.ts';
import { fieldRules } from './field-rules.ts';
import type { Package } from './package-rights.ts';
import type { Selection } from './part.ts';

/** Takes from a whole document what was asked for and may be seen. */
export type View = (person: Folkeregisterperson, selection: Selection) => Folkeregisterperson;

/** The persons of the register as a package sees them. */
export function createView(rights: Package, quirks: Quirks['folkeregisteret']): View {
  const rules = fieldRules(rights, quirks);
  const hidden = rights.pakke === 'offentlig-med-hjemmel' || quirks.kilde === 'sent' ? [] : ['kilde', 'aarsak'];
  return (person, { entiteter, historikk }) => {
    const seen: Record<string, unknown> = {};
    for (const [entitet, held] of Object.entries(person) as [Entitet, Entry | readonly Entry[]][]) {
      if (!entiteter.has(entitet)) continue;
      const all = Array.isArray(held) ? (held as readonly Entry[]) : [held as Entry];
      const withHistory = historikk && rights.historikk.includes(entitet);
      const entries = withHistory ? all : all.filter(({ erGjeldende }) => erGjeldende);
      const ruled = (rules[entitet]?.(entries, person) ?? entries).map((entry) => without(entry, ...hidden));
      if (ruled.length > 0) seen[entitet] = Array.isArray(held) ? ruled : ruled[0];
    }
    return seen;
  };
}
