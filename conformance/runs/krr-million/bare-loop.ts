import { idsPerCall } from './ids.ts';

/** One of the persons in an answer. */
interface Answered {
  readonly personidentifikator: string;
}

export interface BareLoopOptions {
  readonly concurrency: number;
  readonly each: (asked: string, answered: Answered | undefined) => void;
  readonly onCall: (persons: number) => void;
}

/** What one writes without a client: so many loops of `fetch` over the same ids. Whatever goes wrong ends it. */
export async function bareLoop(
  baseUrl: string,
  ids: Iterator<string>,
  { concurrency, each, onCall }: BareLoopOptions,
): Promise<void> {
  const headers = { authorization: 'Bearer a-token', accept: 'application/json', 'content-type': 'application/json' };
  const loop = async (): Promise<void> => {
    for (let asked = take(ids); asked.length > 0; asked = take(ids)) {
      const body = JSON.stringify({ personidentifikatorer: asked, inkluderIkkeRegistrerte: true });
      const response = await fetch(`${baseUrl}/rest/v2/personer`, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(`The register answered ${response.status}.`);
      const { personer } = (await response.json()) as { personer: readonly Answered[] };
      for (const [i, id] of asked.entries()) each(id, personer[i]);
      onCall(asked.length);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
}

function take(ids: Iterator<string>): string[] {
  const taken: string[] = [];
  while (taken.length < idsPerCall) {
    const { done, value } = ids.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
