import type { CallOptions } from '@fellesklient/core';
import type { Rettighetspakke } from './generated/rettighetspakker.ts';
import type { Hendelsesdokument } from './one-spelling.ts';
import type { LookupOptions } from './part.ts';
import type { PersonWith } from './person-with.ts';
import type { EntydigSoekCriteria } from './search/entydig-soek.ts';
import type { SoekCriteria } from './search/soek.ts';
import type { XsdOf } from './xsd.ts';

/** What the register says of one number in a bulk lookup: the person, or why there is none, in words that are not published. */
export type PersonOppslag<Person> = Answered<Person> & { readonly foedselsEllerDNummer: string };

/** What the register says of one document in a bulk lookup: the person as it was, or why there is none. */
export type DokumentOppslag<Person> = Answered<Person> & { readonly dokumentidentifikator: string };

/** What the register says of the document of one event in a bulk lookup: what changed, or why there is none. */
export type HendelsesdokumentOppslag = Answered<Hendelsesdokument, 'hendelsesdokument'> & {
  readonly dokumentidentifikator: string;
};

type Answered<Document, Holds extends string = 'folkeregisterperson'> =
  | ({ readonly [H in Holds]: Document } & { readonly feilmelding?: never })
  | ({ readonly [H in Holds]?: never } & { readonly feilmelding: { readonly feilmelding: string } });

/** Every way to look people and their events up; a client has those of its package. */
export interface Lookups<P extends Rettighetspakke> {
  /**
   * A person as the register knows it now; undefined when the register knows nobody with the number. A number that was closed as a duplicate
   * leads to the person who carries on (Skatteetaten/folkeregisteret-api-dokumentasjon, src/spm-og-svar/sos-informasjonselementer.md).
   *
   * Every lookup is logged by the register, and the person may see the log.
   *
   * @param foedselsEllerDNummer eleven digits
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline. Only the register's own 404 is nobody.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function surname(freg: FolkeregisteretClient<'finans'>, nummer: string): Promise<string | undefined> {
   *   const person = await freg.person(nummer, { part: ['navn'] });
   *   return person?.navn?.[0].etternavn;
   * }
   * ```
   */
  person<const Asked extends string = 'person-basis'>(
    foedselsEllerDNummer: string,
    options?: LookupOptions<P, Asked>,
  ): Promise<PersonWith<P, Asked> | undefined>;

  /**
   * Any number of persons, 1000 in a call, in the order of the question: for each the person or a `feilmelding`. Who is asked for twice is asked
   * for once and answered twice.
   *
   * @param foedselsEllerDNummer eleven digits each
   * @throws FellesklientError `invalid-input` before anything is sent: an empty list, an element that is not eleven digits, an unknown part;
   *   otherwise any code of the pipeline. A failing call fails the lookup; `@fellesklient/folkeregisteret/stream` goes on.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function unknownAmong(freg: FolkeregisteretClient<'finans'>, numbers: readonly string[]): Promise<number> {
   *   const oppslag = await freg.personer(numbers, { part: ['status'] });
   *   return oppslag.filter(({ feilmelding }) => feilmelding).length;
   * }
   * ```
   */
  personer<const Asked extends string = 'person-basis'>(
    foedselsEllerDNummer: Iterable<string>,
    options?: LookupOptions<P, Asked>,
  ): Promise<PersonOppslag<PersonWith<P, Asked>>[]>;

  /**
   * A person as it was right after an event: the document that the feed or a complete extract names. Undefined when the register knows no
   * such document; one that has been historic for three years is `rejected` (news of 2024-10-28).
   *
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function statusThen(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>, persondokument: string): Promise<string | undefined> {
   *   return (await freg.arkivPerson(persondokument, { part: ['status'] }))?.status?.[0].status;
   * }
   * ```
   */
  arkivPerson<const Asked extends string = 'person-basis'>(
    dokumentidentifikator: string,
    options?: LookupOptions<P, Asked>,
  ): Promise<PersonWith<P, Asked> | undefined>;

  /**
   * Any number of such documents, 1000 in a call, in the order of the question: for each the person or a `feilmelding`.
   *
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function found(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>, persondokumenter: readonly string[]): Promise<number> {
   *   const oppslag = await freg.arkivPersoner(persondokumenter);
   *   return oppslag.filter(({ folkeregisterperson }) => folkeregisterperson).length;
   * }
   * ```
   */
  arkivPersoner<const Asked extends string = 'person-basis'>(
    dokumentidentifikatorer: Iterable<string>,
    options?: LookupOptions<P, Asked>,
  ): Promise<DokumentOppslag<PersonWith<P, Asked>>[]>;

  /**
   * The one person who fits; undefined when nobody does, and when more than one does. The register tells no difference.
   *
   * @throws FellesklientError `invalid-input` before anything is sent: a combination that the register does not answer, a malformed value,
   *   a criterion that the package lacks; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function livesAt(freg: FolkeregisteretClient<'privat'>, navn: string, foedselsdato: string): Promise<string | undefined> {
   *   const person = await freg.entydigSoek({ navn, foedselsdato }, { part: ['bostedsadresse', 'adressebeskyttelse'] });
   *   return person?.adressebeskyttelse ? undefined : person?.bostedsadresse?.[0].vegadresse?.adressenavn;
   * }
   * ```
   */
  entydigSoek<const Asked extends string = 'person-basis'>(
    criteria: EntydigSoekCriteria<P>,
    options?: LookupOptions<P, Asked>,
  ): Promise<PersonWith<P, Asked> | undefined>;

  /**
   * Numbers of everybody who fits, none or many. More than 10 000 is an error of the register's, that asks for a narrower search.
   *
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * const neighbours = (freg: FolkeregisteretClient<'offentligutenhjemmel'>, adressenavn: string, postnummer: string): Promise<string[]> =>
   *   freg.soek({ adressenavn, postnummer, maksTreff: 100 });
   * ```
   */
  soek(criteria: SoekCriteria, options?: CallOptions): Promise<string[]>;

  /**
   * What an event changed, one entity after the other: the document that an item of the feed names. Undefined when the register knows no such
   * document; one of more than three years is `rejected` (news of 2024-10-28). `personErOppdatert` has none that says more (Hendelser fra
   * Folkeregisteret v1.8).
   *
   * Entities have the names of their properties: what the register calls `kontaktadresse` here is `postadresse`, as in a person.
   *
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function newAddress(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>, id: string): Promise<string | undefined> {
   *   const document = await freg.hendelsesdokument(id);
   *   const change = document?.hendelse.egenskapshendelse?.find(({ entitet }) => entitet === 'postadresse');
   *   return change?.entitetsendring === 'annullere' ? undefined : change?.postadresse?.vegadresse?.adressenavn;
   * }
   * ```
   */
  hendelsesdokument(dokumentidentifikator: string, options?: CallOptions): Promise<Hendelsesdokument | undefined>;

  /**
   * Any number of such documents, 1000 in a call, in the order of the question: for each the document or a `feilmelding`.
   *
   * @throws FellesklientError `invalid-input` before anything is sent; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * async function changes(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>, ids: readonly string[]): Promise<number> {
   *   const oppslag = await freg.hendelsesdokumenter(ids);
   *   return oppslag.flatMap(({ hendelsesdokument }) => hendelsesdokument?.hendelse.egenskapshendelse ?? []).length;
   * }
   * ```
   */
  hendelsesdokumenter(
    dokumentidentifikatorer: Iterable<string>,
    options?: CallOptions,
  ): Promise<HendelsesdokumentOppslag[]>;

  /**
   * The sequence number of the last event in the feed: where to begin following it. Read it before a full load.
   *
   * @throws FellesklientError any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * const next = async (freg: FolkeregisteretClient): Promise<number> => (await freg.sisteSekvensnummer()) + 1;
   * ```
   */
  sisteSekvensnummer(options?: CallOptions): Promise<number>;

  /**
   * The XML schema in force, of a person, a document of an event, or an item of the feed. Fetch it anew before you validate: fields are added
   * inside version 1 (src/spm-og-svar/sos-tjenester.md).
   *
   * @example
   * ```ts
   * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
   *
   * const schema = (freg: FolkeregisteretClient): Promise<string> => freg.xsd('person');
   * ```
   */
  xsd(of: XsdOf, options?: CallOptions): Promise<string>;
}
