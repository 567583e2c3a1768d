import type { World } from '@fellesklient/sandbox';

/** A sandbox, and the way to it. */
export interface SandboxAccess {
  /** Where its commands are, without a slash at the end, like `http://127.0.0.1:5010/_sandbox`. */
  readonly commands: string;
  readonly fetch: typeof globalThis.fetch;
  /** Who lives there, as long as nothing has happened: its own world, or one of the same seed and size, since these decide it. */
  readonly inhabitants: Pick<World, 'personidentifikator' | 'numberOf' | 'life'>;
  /** How many events there have been, as of runs before this one. */
  readonly eventsBefore: number;
  readonly clock: SandboxClock;
}

export interface SandboxClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Absent where the sandbox is another process, whose clock nobody can move. */
  readonly pass?: (ms: number) => void;
}

type Fields = Readonly<Record<string, unknown>>;

/** Gives a sandbox commands, as any program can. @throws Error that quotes the sandbox when it refuses. */
export type Command = (method: 'GET' | 'POST' | 'PUT', path: string, fields?: Fields) => Promise<Fields>;

export function commandsOf({ commands, fetch }: Pick<SandboxAccess, 'commands' | 'fetch'>): Command {
  return async (method, path, fields) => {
    const response = await fetch(`${commands}${path}`, {
      method,
      headers: { accept: 'application/json', ...(fields && { 'content-type': 'application/json' }) },
      ...(fields && { body: JSON.stringify(fields) }),
    });
    const text = await response.text();
    if (response.ok) return text === '' ? {} : (JSON.parse(text) as Fields);
    throw new Error(`The sandbox answered ${method} ${path} with ${response.status}: ${text.slice(0, 300)}`);
  };
}
