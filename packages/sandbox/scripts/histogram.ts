/** Counts how often each value was seen. */
export class Histogram {
  readonly #counts = new Map<string, number>();

  add(value: string | undefined): void {
    if (value !== undefined) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** Values and counts, the most frequent first. */
  rows(): readonly (readonly [value: string, count: number])[] {
    return [...this.#counts].sort(([, one], [, other]) => other - one);
  }

  /** A table in Markdown: the most frequent first unless an order is given, so many at most, as shares of a whole. */
  table(head: string, whole: number, { order, most = 20 }: { order?: readonly string[]; most?: number } = {}): string {
    const rows = order ? this.rows().toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)) : this.rows();
    const longest = Math.max(...this.#counts.values());
    const lines = rows.slice(0, most).map(([value, count]) => {
      const bar = '█'.repeat(Math.round((count / longest) * 30)) || '▏';
      return `| ${value} | ${percent(count, whole)} | ${bar} |`;
    });
    return [`| ${head} | share |  |`, '| --- | ---: | :--- |', ...lines].join('\n');
  }
}

export function percent(count: number, whole: number): string {
  const share = (100 * count) / whole;
  return `${share.toFixed(share < 1 ? 2 : 1)} %`;
}
