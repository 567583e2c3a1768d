// The age that 0, 2, 4 ... 100 per cent do not reach; a table, since logarithms are not the same on every machine.
// Plausible (after Statistisk sentralbyrå, table 05375, deaths by age), not statistics.
const ages = [
  0, 22, 39, 48, 53, 57, 60, 62, 64, 66, 68, 69.5, 71, 72, 73, 74, 75, 76, 77, 77.8, 78.6, 79.4, 80.2, 81, 81.7, 82.4,
  83, 83.6, 84.2, 84.8, 85.4, 86, 86.6, 87.2, 87.8, 88.4, 89, 89.6, 90.2, 90.8, 91.4, 92.1, 92.8, 93.6, 94.4, 95.3,
  96.3, 97.5, 99, 101.5, 107,
];

/** The age in years, with fraction, at which somebody dies whose share of the shorter lives is `chance`. */
export function ageAtDeath(chance: number): number {
  const place = chance * (ages.length - 1);
  const below = ages[Math.floor(place)] ?? 0;
  const above = ages[Math.floor(place) + 1] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
