const underWay = new Set<Promise<unknown>>();

/** Notes work of the platform that takes real time, such as reading a file, until it has ended. */
export function realWork<T>(work: Promise<T>): Promise<T> {
  const noted = work.finally(() => underWay.delete(noted));
  underWay.add(noted);
  return noted;
}

/** The end of all real work that is under way; undefined when there is none. */
export function realWorkUnderWay(): Promise<unknown> | undefined {
  return underWay.size > 0 ? Promise.allSettled(underWay) : undefined;
}

const { subtle } = crypto;
for (const method of ['digest', 'importKey', 'sign', 'verify'] as const) {
  const original = subtle[method].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
  Object.defineProperty(subtle, method, { value: (...args: unknown[]) => realWork(original(...args)) });
}
