import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { address, family, fullName } from '@fellesklient/folkeregisteret/reading';

/** Lines on whoever of these persons has the largest family: name, home, and the names of the others. */
export async function familyLines(
  freg: FolkeregisteretClient<'offentlig-med-hjemmel'>,
  numre: readonly string[],
): Promise<readonly string[]> {
  const found = await freg.personer(numre, { part: ['person-basis', 'relasjon-utvidet'] });
  const persons = found.flatMap(({ folkeregisterperson }) => folkeregisterperson ?? []);
  const [largest] = persons.toSorted((a, b) => (b.familierelasjon?.length ?? 0) - (a.familierelasjon?.length ?? 0));
  if (!largest) return [];

  const home = address(largest, 'bostedsadresse', { protectedAddress: 'withhold' });
  const { parents, spouse, children } = family(largest);
  const relatives = [...parents, ...(spouse ? [spouse] : []), ...children];
  const names = await namesOf(
    freg,
    relatives.flatMap(({ foedselsEllerDNummer }) => foedselsEllerDNummer ?? []),
  );
  return [
    [fullName(largest), ...(home && 'lines' in home ? home.lines : [])].join(', '),
    ...relatives.map(
      ({ role, foedselsEllerDNummer = '', name }) => `${role}: ${names.get(foedselsEllerDNummer) ?? name}`,
    ),
  ];
}

async function namesOf(
  freg: FolkeregisteretClient<'offentlig-med-hjemmel'>,
  numre: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  if (numre.length === 0) return new Map();
  const found = await freg.personer(numre, { part: ['navn'] });
  return new Map(
    found.map(({ foedselsEllerDNummer, folkeregisterperson }) => [
      foedselsEllerDNummer,
      folkeregisterperson && fullName(folkeregisterperson),
    ]),
  );
}
