import type {
  Folkeregisterperson,
  VergemaalRepresentasjonEllerFremtidsfullmakt,
  VergeRepresentantEllerFullmektig,
  VergeTjenesteomraade,
} from '../generated/types.ts';
import { allCurrent } from './current.ts';
import { nameText } from './full-name.ts';

type Vergemaal = VergemaalRepresentasjonEllerFremtidsfullmakt;

/** Somebody who acts for the person. */
export interface Guardian {
  /** The guardian's own number, where the package shows it. */
  readonly foedselsEllerDNummer: string | undefined;
  readonly name: string | undefined;
  /** ISO date. */
  readonly foedselsdato: string | undefined;
  readonly vergemaaltype: Vergemaal['vergemaaltype'];
  /** The office that appointed. */
  readonly embete: string | undefined;
  /** What the guardian may do, by agency and task; empty where the package does not show it, and before 2023-11-01. */
  readonly tjenesteomraade: readonly VergeTjenesteomraade[];
  /** What the guardian may do in the form used before 2023-11-01. */
  readonly omfang: VergeRepresentantEllerFullmektig['omfang'];
  /** Whether it covers personal matters, where that is told. */
  readonly omfangetErInnenPersonligOmraade: boolean | undefined;
}

/**
 * Everybody who is guardian (verge) of the person now, or has a power of attorney for the future in force, in both forms that the register has:
 * with `tjenesteomraade` since 2023-11-01, with `omfang` and a plain name before (Skatteetaten/folkeregisteret-api-dokumentasjon, news of
 * 2023-06-29 and 2023-11-01).
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { guardians } from '@fellesklient/folkeregisteret/reading';
 *
 * async function mayAct(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>, nummer: string): Promise<string[]> {
 *   const person = await freg.person(nummer, { part: ['vergemaalEllerFremtidsfullmakt'] });
 *   const forBanks = guardians(person ?? {}).filter(({ tjenesteomraade }) =>
 *     tjenesteomraade.some(({ vergeTjenestevirksomhet }) => vergeTjenestevirksomhet === 'bank'),
 *   );
 *   return forBanks.flatMap(({ name }) => name ?? []);
 * }
 * ```
 */
export function guardians({
  vergemaalEllerFremtidsfullmakt,
}: Pick<Folkeregisterperson, 'vergemaalEllerFremtidsfullmakt'>): Guardian[] {
  return allCurrent(vergemaalEllerFremtidsfullmakt).map(({ verge, vergemaaltype, embete }) => ({
    foedselsEllerDNummer: verge.foedselsEllerDNummer,
    name: nameText(verge.navnFoedselsdato?.personnavn ?? verge.navn),
    foedselsdato: verge.navnFoedselsdato?.foedselsdato,
    vergemaaltype,
    embete,
    tjenesteomraade: verge.tjenesteomraade ?? [],
    omfang: verge.omfang,
    omfangetErInnenPersonligOmraade: verge.omfangetErInnenPersonligOmraade,
  }));
}
