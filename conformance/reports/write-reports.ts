import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlReport, type PageExtras } from './html/page.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import type { Report } from './report.ts';
import type { ReportKind } from './report-kinds.ts';

interface Maker {
  /** The name of the file. */
  readonly file: string;
  readonly make: (report: Report, extras: PageExtras) => string;
}

const makers: Readonly<Record<ReportKind, Maker>> = {
  html: { file: 'conformance.html', make: htmlReport },
  junit: { file: 'conformance.junit.xml', make: junitReport },
  json: { file: 'conformance.json', make: (report) => `${JSON.stringify(report)}\n` },
  md: {
    file: 'conformance.md',
    make: (report, { differences }) => markdownReport(report, differences),
  },
};

/** Writes reports into a folder, which is made when it is not there; gives their paths. */
export async function writeReports(
  report: Report,
  kinds: readonly ReportKind[],
  folder: string,
  extras: PageExtras = {},
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    kinds.map(async (kind) => {
      const { file, make } = makers[kind];
      const path = join(folder, file);
      await writeFile(path, make(report, extras));
      return path;
    }),
  );
}
