import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { personidentifikator } from './ids.ts';

/** A file of what has been done, which is only ever added to: what a batch did and where to go on stand there together, or neither. */
export interface Ledger {
  /** Where to go on. */
  readonly from: number;
  write(line: string): void;
  /** Makes what has been written last, and with it the place to go on from. */
  commit(from: number): void;
  close(): void;
}

const committed = /^from (\d+)\n/gm;

/** Opens a ledger, without what a process that was killed left half written. */
export function openLedger(path: string): Ledger {
  const whole = existsSync(path) ? readFileSync(path, 'latin1') : '';
  const last = [...whole.matchAll(committed)].at(-1);
  const file = openSync(path, 'a');
  ftruncateSync(file, last ? last.index + last[0].length : 0);
  let pending: string[] = [];
  return {
    from: Number(last?.[1] ?? 0),
    write: (line) => {
      pending.push(`${line}\n`);
    },
    commit: (from) => {
      writeSync(file, `${pending.join('')}from ${from}\n`);
      pending = [];
    },
    close: () => closeSync(file),
  };
}

/** What a person is told of, as it stands in the ledger. */
export const entry = (position: number, asked: string, answered: string | undefined): string =>
  `${position} ${asked} ${answered}`;

export interface Audit {
  readonly lost: number;
  readonly duplicated: number;
  /** Entries that say anything else than that the register answered for the person asked for. */
  readonly strange: readonly string[];
  readonly inOrder: boolean;
}

/** Compares a ledger with what should stand there. */
export async function audit(path: string, count: number): Promise<Audit> {
  const times = new Uint8Array(count);
  const strange: string[] = [];
  let inOrder = true;
  let expected = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.startsWith('from ')) continue;
    const position = Number.parseInt(line, 10);
    const id = personidentifikator(position);
    if (position !== expected++) inOrder = false;
    if (line === entry(position, id, id)) times[position] = (times[position] ?? 0) + 1;
    else strange.push(line);
  }
  return {
    lost: times.filter((n) => n === 0).length,
    duplicated: times.filter((n) => n > 1).length,
    strange: strange.slice(0, 3),
    inOrder,
  };
}
