/** Eleven digits that belong to nobody: month 99 does not exist. */
export const personidentifikator = (nth: number): string => `0199${String(nth).padStart(7, '0')}`;
