import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import type { Instant } from '../../world/krr-record.ts';
import type { Entitet } from '../../world/lives/entities.ts';
import type { Hendelse, Opplysning } from '../../world/lives/life.ts';
import { opplysninger } from '../../world/lives/record.ts';
import { entities } from './entities.ts';
import { metadata } from './metadata.ts';
import { identifikasjonsnummer, type Lives } from './numbers.ts';
import { othersAt } from './others.ts';
import type { ToWire } from './wire.ts';

/** One object each, where all others are lists. */
const singles: readonly Entitet[] = ['doedsfall', 'falskIdentitet'];

/**
 * Everything the register holds on a person after some events, with its history: what a package shows is taken from it. Others in it are as
 * at an instant, of which what was noted up to a sequence number counts.
 */
export function personDocument(
  lives: Lives,
  hendelser: readonly Hendelse[],
  at: Instant,
  upTo?: number,
): Folkeregisterperson {
  const held = opplysninger(hendelser);
  const others = othersAt(lives, at, upTo);
  const document: Record<string, unknown> = {
    identifikasjonsnummer: identifikasjonsnummer(lives, hendelser[0]?.person ?? 0, held),
  };
  for (const [entitet, toWire] of Object.entries(entities) as [Entitet, ToWire<Entitet>][]) {
    const entries = (held[entitet] ?? []) as readonly Opplysning<never>[];
    const written = (entry: Opplysning<never>): object => ({
      ...metadata(entitet, entry),
      ...toWire(entry.verdi, entry, others),
    });
    if (!singles.includes(entitet)) {
      if (entries.length > 0) document[entitet] = entries.map(written);
      continue;
    }
    const current = entries.find(({ erGjeldende }) => erGjeldende);
    if (current) document[entitet] = written(current);
  }
  return document;
}
