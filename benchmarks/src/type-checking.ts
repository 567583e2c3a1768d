import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Section } from './section.ts';
import { spreadOf } from './spread.ts';
import { ratio, table, wholeRange } from './table.ts';
import { programs } from './type-checking-programs.ts';

const rounds = 11;
const figures = ['Instantiations', 'Types', 'Check time', 'Total time', 'Memory used'] as const;
type Figures = Readonly<Record<(typeof figures)[number], number>>;

const inWorkspace = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const run = promisify(execFile);

/** What the compiler takes for a program that uses the client, against the same program on plain generated types. */
export async function typeChecking(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'type-checking-'));
  try {
    const plain = await projectOf(folder, 'openapi-fetch');
    const ours = await projectOf(folder, 'fellesklient');
    const document = inWorkspace('specs/folkeregisteret/openapi.yaml');
    const generator = inWorkspace('tools/node_modules/openapi-typescript/bin/cli.js');
    await run(process.execPath, [generator, document, '--output', join(plain, 'plain.d.ts')]);

    const ratios: Record<string, number[]> = Object.fromEntries(figures.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      const measured = new Map<string, Figures>();
      for (const project of round % 2 === 0 ? [plain, ours] : [ours, plain])
        measured.set(project, await check(project));
      for (const name of figures) {
        ratios[name]?.push((measured.get(ours) as Figures)[name] / (measured.get(plain) as Figures)[name]);
      }
    }
    const rows = figures.map((name) => {
      const spread = spreadOf(ratios[name] ?? []);
      return [name.toLowerCase(), `**${ratio(spread.median)}**`, wholeRange(spread)];
    });
    return {
      title: 'Type-checking a program, against plain generated types',
      text: [
        'The same program twice: six questions to Folkeregisteret by two packages of rights. Once with the client, whose types hold only what the package',
        'and the parts asked for show; once with openapi-fetch on the types that openapi-typescript makes of the same document, which know neither.',
        `What \`tsc --extendedDiagnostics --singleThreaded\` tells, as multiples of the latter, over ${rounds} pairs in turns.`,
        `TypeScript ${await versionOf('node_modules/typescript')}, openapi-typescript ${await versionOf('tools/node_modules/openapi-typescript')}.`,
        '',
        table(['', 'median', 'min–max'], rows),
      ].join('\n'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function versionOf(path: string): Promise<string> {
  const { version } = JSON.parse(await readFile(inWorkspace(`${path}/package.json`), 'utf8')) as { version: string };
  return version;
}

/** A folder with one of the programs, which finds packages where this workspace does. */
async function projectOf(folder: string, name: keyof typeof programs): Promise<string> {
  const project = join(folder, name);
  await mkdir(project);
  await symlink(inWorkspace('node_modules'), join(project, 'node_modules'), 'dir');
  await writeFile(join(project, 'program.ts'), programs[name]);
  const compilerOptions = {
    target: 'es2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  };
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  return project;
}

/** @throws Error when the program does not compile: it would be measured for something else */
async function check(project: string): Promise<Figures> {
  const compiler = inWorkspace('node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [
    compiler,
    '-p',
    project,
    '--extendedDiagnostics',
    '--singleThreaded',
  ]);
  const figureOf = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]);
  return Object.fromEntries(figures.map((name) => [name, figureOf(name)])) as Figures;
}
