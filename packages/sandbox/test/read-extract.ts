import { expect } from 'vitest';
import type { Rettighetspakke } from '../src/generated/folkeregisteret/rettighetspakker.ts';
import type { FolkeregisteretBench } from './folkeregisteret-bench.ts';

/** Reads the batches of a job of Folkeregisteret as a client does, without a look at the clock: until an empty one. */
export async function readExtract(
  bench: FolkeregisteretBench,
  jobbId: unknown,
  pakke: Rettighetspakke = 'offentlig-med-hjemmel',
): Promise<string[][]> {
  const batches: string[][] = [];
  for (let calls = 0; calls < 1000; calls++) {
    const { status, text, body } = await bench.ask(`/uttrekk/${jobbId}/batch/${batches.length}`, { pakke });
    if (status === 404) continue;
    expect(status).toBe(200);
    if (text === '{}') return batches;
    batches.push((body.foedselsEllerDNummer ?? body.dokumentidentifikator) as string[]);
  }
  throw new Error('The extract has no end.');
}
