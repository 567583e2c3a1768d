const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Well-formed personidentifikatorer that no register holds: synthetic with valid check digits, of people born from 1860 on, whose
 * individnummer is 500 to 749.
 *
 * @param addedToMonth 80 as Tenor does, 40 as NAV's Dolly does
 */
export function unregisteredIds(count: number, addedToMonth: 40 | 80 = 80): readonly string[] {
  const ids: string[] = [];
  for (let day = 0; ids.length < count; day++) {
    const date = new Date(Date.UTC(1860, 0, 1 + day));
    const month = date.getUTCMonth() + 1 + addedToMonth;
    const birth = `${twoDigits(date.getUTCDate())}${month}${twoDigits(date.getUTCFullYear() % 100)}`;
    for (let individnummer = 500; individnummer < 750 && ids.length < count; individnummer++) {
      const id = withCheckDigits(`${birth}${individnummer}`);
      if (id !== undefined) ids.push(id);
    }
  }
  return ids;
}

function withCheckDigits(nine: string): string | undefined {
  const ten = withCheckDigit(nine, weights1);
  return ten === undefined ? undefined : withCheckDigit(ten, weights2);
}

function withCheckDigit(digits: string, weights: readonly number[]): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : `${digits}${digit}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
