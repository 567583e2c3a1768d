/** What `tsc --extendedDiagnostics` tells of a compilation and is compared. */
export const figures = ['Instantiations', 'Types', 'Check time', 'Total time', 'Memory used'] as const;

export type Figure = (typeof figures)[number];
export type Diagnostics = Readonly<Record<Figure, number>>;

/** Reads them. @throws Error that names a figure which is not told. */
export function diagnosticsIn(text: string): Diagnostics {
  const told = figures.map((figure) => {
    const value = new RegExp(`^${figure}:\\s+([\\d.]+)`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`The compiler tells no figure '${figure}'.`);
    return [figure, Number(value)] as const;
  });
  return Object.fromEntries(told) as Diagnostics;
}
