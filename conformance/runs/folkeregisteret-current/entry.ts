/** What is told of an event, in the words of the feed. */
export interface Told {
  readonly sekvensnummer: number;
  readonly hendelsestype: string;
  readonly folkeregisteridentifikator: string;
}

/** An event as it stands in a ledger. */
export const entry = ({ sekvensnummer, hendelsestype, folkeregisteridentifikator }: Told): string =>
  `${sekvensnummer} ${hendelsestype} ${folkeregisteridentifikator}`;
