import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect } from 'vitest';
import type { Report } from '../../reports/report.ts';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const schema = JSON.parse(readFileSync(new URL('../../results.schema.json', import.meta.url), 'utf8')) as object;
const isReport = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** Longer than the command takes on a busy machine. */
export const longestMs = 240_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where commands run and write. */
export const folder: string = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as it is built, in a process of its own: a line whose words have no spaces, or its words. */
export async function conformance(line: string | readonly string[]): Promise<Ended> {
  const words = typeof line === 'string' ? line.split(' ') : line;
  const child = spawn(process.execPath, [main, ...words], { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((closed) => child.once('close', closed));
  return { code, out, err };
}

/** The JSON report that a command has left, which follows the schema. */
export function reportIn(out: string): Report {
  const report = JSON.parse(readFileSync(join(folder, out, 'conformance.json'), 'utf8')) as Report;
  isReport(report);
  expect(isReport.errors).toBeNull();
  return report;
}
