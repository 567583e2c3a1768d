/** The gate tries one in four, the same ones every time; FELLESKLIENT_FULL=1 tries all. */
export function sample<T>(all: readonly T[]): readonly T[] {
  return process.env.FELLESKLIENT_FULL === '1' ? all : all.filter((_, place) => place % 4 === 0);
}
