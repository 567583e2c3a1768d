import { readFile } from 'node:fs/promises';
import type { Report } from './report.ts';

/** Reads a JSON report. @throws Error that says what is wrong with the file. */
export async function readReport(path: string): Promise<Report> {
  let report: Partial<Report>;
  try {
    report = JSON.parse(await readFile(path, 'utf8')) as Partial<Report>;
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message} Give a JSON report of an earlier run.`);
  }
  const { format, version, results } = report ?? {};
  if (format !== 'fellesklient-conformance' || !Array.isArray(results)) {
    throw new Error(`${path} is no report of this suite. Give the conformance.json of an earlier run.`);
  }
  if (version !== 1) throw new Error(`${path} has version ${version} of the format; this suite reads version 1.`);
  return report as Report;
}
