/** How registers are called, by the short names of the records, in the order in which they are told of. */
export const registerNames: Readonly<Record<string, string>> = {
  maskinporten: 'Maskinporten',
  krr: 'KRR',
  idporten: 'ID-porten',
  minprofil: 'MinProfil',
  authlevel: 'authlevel',
  folkeregisteret: 'Folkeregisteret',
  live: 'Live environments',
};

export function registerName(register: string): string {
  return registerNames[register] ?? register;
}
