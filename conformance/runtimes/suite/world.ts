/** What the suite is told about its surroundings; plain data, since it comes over HTTP. */
export interface World {
  /** Where the fault endpoints are, each below its own name. */
  readonly origin: string;
  /** Where the sandbox is. */
  readonly sandbox: string;
  /** An address that refuses connections. */
  readonly refusing: string;
  /** A client that the sandbox knows, and its private key in both forms. */
  readonly clientId: string;
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly kid: string;
  readonly pem: string;
  /** Persons that the sandbox knows. */
  readonly publishedPersons: readonly string[];
  readonly manyPersons: readonly string[];
}

/** A request that a fault endpoint received. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The client closed the connection before the answer was complete. */
  readonly abandoned: boolean;
}

export async function readWorld(origin: string): Promise<World> {
  return (await (await fetch(`${origin}/world`)).json()) as World;
}

/** What an endpoint has received so far, in order; only requests for a path that ends so. */
export async function receivedBy(world: World, endpoint: string, end = ''): Promise<readonly Received[]> {
  const received = (await (await fetch(`${world.origin}/received/${endpoint}`)).json()) as readonly Received[];
  return received.filter(({ path }) => path.endsWith(end));
}

/** Asks again and again until the answer will do; gives the last one after two seconds. */
export async function eventually<T>(ask: () => Promise<T>, willDo: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (willDo(answer) || tries === 40) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
