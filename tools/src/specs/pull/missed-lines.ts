import type { Missed, Pulled } from './pulled.ts';

/** What was not seen, and why: a line for each document, and for all pages of a host that were missed for the same reason. */
export function missedLines({ documents, pages }: Pulled): readonly string[] {
  const missed = (all: Pulled['documents'] | Pulled['pages']): readonly (readonly [string, string])[] =>
    Object.entries(all)
      .filter((entry): entry is [string, Missed] => entry[1].state !== 'seen')
      .map(([name, { state, reason }]) => [name, `${state}: ${reason.replace(/\.$/, '')}.`]);
  const groups = new Map<string, string[]>();
  for (const [address, why] of missed(pages)) {
    const key = `of ${new URL(address).host}: ${why}`;
    groups.set(key, [...(groups.get(key) ?? []), address]);
  }
  return [
    ...missed(documents).map(([name, why]) => `${name}: ${why}`),
    ...[...groups].map(([key, addresses]) =>
      addresses.length === 1
        ? `${addresses[0]}: ${key.slice(key.indexOf(': ') + 2)}`
        : `${addresses.length} pages ${key}`,
    ),
  ];
}
