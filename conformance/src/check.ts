import type { Exchange, Recorder } from './exchange.ts';

/** What every kind of subject has in common. */
export interface Subject {
  /** For reports, for example `sandbox over HTTP`. */
  readonly name: string;
  /** Told of every request and answer; set by the runner. */
  readonly record?: Recorder;
  /** What of an exchange may be evidence; all of it when absent. Tokens, keys and numbers of persons are taken out of that. */
  readonly shown?: (exchange: Exchange) => Exchange;
  /** Told what is worth knowing of a check that passes all the same; set by the runner. */
  readonly note?: (text: string) => void;
  /** Told what has to be ended when the check is over; set by the runner. */
  readonly afterwards?: (end: () => Promise<void>) => void;
}

/** Proves one requirement, or one side of it, on a subject. */
export interface Check<S extends Subject> {
  /** Id of the requirement. */
  readonly requirement: string;
  /** What is tried. Together with the requirement it names the check. */
  readonly title: string;
  /** The face of the register that is tried; absent when it has one, or when all are tried at once. */
  readonly profile?: string;
  /** Throws `ExpectationFailed` when the subject misbehaves, `Skipped` when it cannot be asked. */
  readonly run: (subject: S) => Promise<void>;
}

export function check<S extends Subject>(
  requirement: string,
  title: string,
  run: (subject: S) => Promise<void>,
  profile?: string,
): Check<S> {
  return { requirement, title, run, ...(profile !== undefined && { profile }) };
}
