import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.ts';
import { type Diagnostics, diagnosticsIn, figures } from './diagnostics.ts';
import { inWorkspace } from './in-workspace.ts';
import { ratioSpread } from './ratio-spread.ts';
import type { Section } from './section.ts';
import { ratio, table, wholeRange } from './table.ts';
import { type TypeCheckingProjects, typeCheckingProjects } from './type-checking-projects.ts';

const rounds = 11;
type Way = keyof TypeCheckingProjects;
const others = {
  openapiTypescript: 'openapi-typescript',
  heyApi: 'hey-api',
  heyApiDeclarations: "hey-api's declarations",
} as const;

/** What the compiler takes for a program that uses the client, against the same program on what other generators make. */
export async function typeChecking(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'type-checking-'));
  try {
    const projects = Object.entries(await typeCheckingProjects(folder)) as [Way, string][];
    const measured: Readonly<Record<Way, Diagnostics>>[] = [];
    for (let round = 0; round < rounds; round++) {
      const diagnostics: [Way, Diagnostics][] = [];
      for (const [way, project] of round % 2 === 0 ? projects : projects.toReversed()) {
        diagnostics.push([way, diagnosticsIn(await compile(project, '--extendedDiagnostics', '--singleThreaded'))]);
      }
      measured.push(Object.fromEntries(diagnostics) as Record<Way, Diagnostics>);
    }
    return sectionOf(measured, await generators());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sectionOf(measured: readonly Readonly<Record<Way, Diagnostics>>[], versions: string): Section {
  const ways = Object.keys(others) as (keyof typeof others)[];
  const rows = figures.map((figure) => [
    figure.toLowerCase(),
    ...ways.flatMap((way) => {
      const spread = ratioSpread(
        measured.map(({ fellesklient, [way]: other }) => ({ ours: fellesklient, theirs: other })),
        figure,
      );
      return [`**${ratio(spread.median)}**`, wholeRange(spread)];
    }),
  ]);
  return {
    title: 'Type-checking a program, against other generators',
    text: [
      'The same program three times: six questions to Folkeregisteret by two packages of rights. Once with the client, whose types hold only what the package',
      'and the parts asked for show. Once with openapi-fetch on the types that openapi-typescript makes of the same document, and once with the functions and',
      'types that hey-api makes of it; these know neither. hey-api writes sources, client included, that are checked along with the program; its declarations are',
      'those sources compiled beforehand, as what packages are published with.',
      `What \`tsc --extendedDiagnostics --singleThreaded\` tells of the first, as multiples of each of the others, over ${rounds} rounds in turns, every second`,
      'one backwards; `strict` and `noUncheckedIndexedAccess`, but not `exactOptionalPropertyTypes`, with which the sources of hey-api do not compile.',
      `${versions}.`,
      '',
      table(['', ...ways.flatMap((way) => [`against ${others[way]}: median`, 'min–max'])], rows),
    ].join('\n'),
  };
}

async function generators(): Promise<string> {
  const all = await Promise.all(
    ['node_modules/typescript', 'tools/node_modules/openapi-typescript', 'node_modules/@hey-api/openapi-ts'].map(
      async (path) => {
        const text = await readFile(inWorkspace(`${path}/package.json`), 'utf8');
        const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string };
        return `${name} ${version}`;
      },
    ),
  );
  return all.join(', ');
}
