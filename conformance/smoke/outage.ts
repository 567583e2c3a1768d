/** A service is away, or somebody else answers in its place: nothing can be said of what it promises. */
export class Outage extends Error {
  override readonly name = 'Outage';
  /** What the system calls it, like ECONNREFUSED; absent when there was an answer. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

export const tooLate = 'ETIMEDOUT';

/** The outage that an error of a connection to a host stands for. */
export function outageOf(host: string, error: unknown): Outage {
  if (error instanceof Outage) return error;
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return new Outage(`${host} ${words[code] ?? `could not be asked (${code})`}.`, code);
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'is a name that DNS does not know here (ENOTFOUND)',
  EAI_AGAIN: 'could not be looked up: DNS does not answer (EAI_AGAIN)',
  ECONNREFUSED: 'refused the connection (ECONNREFUSED)',
  ECONNRESET: 'ended the connection (ECONNRESET)',
  EPIPE: 'ended the connection (EPIPE)',
  [tooLate]: `did not answer in time (${tooLate})`,
};
