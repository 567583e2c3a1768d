/** Where to connect in place of a host and port, as curl's option of this name has it: absent is any, or the same. */
export interface ConnectTo {
  readonly host?: string;
  readonly port?: number;
  readonly toHost?: string;
  readonly toPort?: number;
}

const name = String.raw`([^:[\]]*|\[[\da-fA-F:.]+\])`;
const form = new RegExp(`^${name}:(\\d*):${name}:(\\d*)$`);

/** Reads `host:port:host:port`, of which each may be empty; undefined when it is something else. */
export function parseConnectTo(text: string): ConnectTo | undefined {
  const [match, host, port, toHost, toPort] = form.exec(text) ?? [];
  if (match === undefined) return undefined;
  return {
    ...(host && { host }),
    ...(port && { port: Number(port) }),
    ...(toHost && { toHost: toHost.replace(/^\[|\]$/g, '') }),
    ...(toPort && { toPort: Number(toPort) }),
  };
}

export interface Destination {
  readonly host: string;
  readonly port: number;
  /** Whether somebody has said where it is, so that DNS has no part in it. */
  readonly isGiven: boolean;
}

/** Where to connect for an address: by the first entry that is about it. */
export function destinationOf({ hostname, port }: URL, entries: readonly ConnectTo[]): Destination {
  const asked = Number(port || 443);
  const entry = entries.find(
    (one) => (one.host ?? hostname) === hostname && (one.port === undefined || one.port === asked),
  );
  return { host: entry?.toHost ?? hostname, port: entry?.toPort ?? asked, isGiven: entry?.toHost !== undefined };
}
