import type { TokenSource } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { hendelser } from '@fellesklient/folkeregisteret/hendelser';
import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
import type { Register } from './remembering-register.ts';

/** Ways to read a whole register: everybody of an extract, and every event of its feed. Each tells of how many. */
export interface RegisterLoops {
  readonly persons: (each?: (person: unknown) => void) => Promise<number>;
  readonly events: () => Promise<number>;
}

export const perCall = 1000;
export const atOnce = 2;
const part = ['navn', 'status', 'bostedsadresse', 'adressebeskyttelse'] as const;

/** What one writes without a client. Whatever goes wrong ends it. */
export function bareLoops({ origin, jobbId, fra }: Register): RegisterLoops {
  const base = `${origin}/folkeregisteret/offentlig-med-hjemmel/api/v1`;
  const headers = { authorization: 'Bearer a-token', accept: 'application/json', 'content-type': 'application/json' };
  const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(base + path, { headers, ...init });
    if (!response.ok) throw new Error(`The register answered ${response.status}.`);
    return (await response.json()) as Answer;
  };
  const query = part.map((name) => `part=${name}`).join('&');
  const documents = (ids: readonly string[]): Promise<{ oppslag: { folkeregisterperson?: unknown }[] }> =>
    ask(`/personer/bulkoppslag/arkiv?${query}`, {
      method: 'POST',
      body: JSON.stringify({ dokumentidentifikator: ids }),
    });
  return {
    async persons(each) {
      let persons = 0;
      for (let batchnr = 0; ; batchnr++) {
        const path = `/uttrekk/${jobbId}/batch/${batchnr}`;
        const { dokumentidentifikator: ids } = await ask<{ dokumentidentifikator?: string[] }>(path);
        if (!ids) return persons;
        const left = Array.from({ length: Math.ceil(ids.length / perCall) }, (_, i) =>
          ids.slice(i * perCall, (i + 1) * perCall),
        ).values();
        const loop = async (): Promise<void> => {
          for (const some of left) {
            for (const { folkeregisterperson } of (await documents(some)).oppslag) {
              if (!folkeregisterperson) continue;
              persons++;
              each?.(folkeregisterperson);
            }
          }
        };
        await Promise.all(Array.from({ length: atOnce }, loop));
      }
    },
    async events() {
      let events = 0;
      for (let seq = fra; ; ) {
        const page = await ask<{ sekvensnummer: number }[]>(`/hendelser/feed?seq=${seq}`);
        const last = page.at(-1);
        if (!last) return events;
        events += page.length;
        seq = last.sekvensnummer + 1;
      }
    },
  };
}

export function clientLoops({ origin, jobbId, fra }: Register): RegisterLoops {
  const auth: TokenSource = { get: async () => 'a-token', invalidate: () => {} };
  const environment = { baseUrl: origin };
  const freg = createFolkeregisteretClient({ environment, rettighetspakke: 'offentlig-med-hjemmel', auth });
  return {
    async persons(each) {
      let persons = 0;
      const options = { part, concurrency: atOnce };
      for await (const { folkeregisterperson, error } of uttrekk.personer(freg, jobbId, options)) {
        if (error) throw error;
        if (!folkeregisterperson) continue;
        persons++;
        each?.(folkeregisterperson);
      }
      return persons;
    },
    async events() {
      let events = 0;
      for await (const page of hendelser(freg, { fra })) events += page.hendelser.length;
      return events;
    },
  };
}
