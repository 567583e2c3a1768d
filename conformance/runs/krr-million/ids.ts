/** Ids in a call of the register (felleslosninger/docs, oppslagstjenesten_rest.md). */
export const idsPerCall = 1000;

/** The synthetic person (month + 80) at a position. */
export const personidentifikator = (position: number): string => `0181${String(position).padStart(7, '0')}`;

export const positionOf = (id: string): number => Number(id.slice(4));

/** One after the other, as from a file that is too long to hold. */
export function* ids(count: number): Generator<string> {
  for (let position = 0; position < count; position++) yield personidentifikator(position);
}
