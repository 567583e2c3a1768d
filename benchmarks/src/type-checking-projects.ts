import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from './compile.ts';
import { generateHeyApiClient } from './hey-api-client.ts';
import { inWorkspace } from './in-workspace.ts';
import { programs } from './type-checking-programs.ts';

/** A folder for each way to have the types. */
export interface TypeCheckingProjects {
  readonly fellesklient: string;
  readonly openapiTypescript: string;
  /** As hey-api writes it: sources. */
  readonly heyApi: string;
  /** The same in the form in which packages are published. */
  readonly heyApiDeclarations: string;
}

const run = promisify(execFile);

/** Writes a program for each way into a folder of its own, and generates what it needs. */
export async function typeCheckingProjects(folder: string): Promise<TypeCheckingProjects> {
  const document = inWorkspace('specs/folkeregisteret/openapi.yaml');
  const fellesklient = await projectOf(join(folder, 'fellesklient'), programs.fellesklient);

  const openapiTypescript = await projectOf(join(folder, 'openapi-typescript'), programs['openapi-fetch']);
  const generator = inWorkspace('tools/node_modules/openapi-typescript/bin/cli.js');
  await run(process.execPath, [generator, document, '--output', join(openapiTypescript, 'plain.d.ts')]);

  const heyApi = await projectOf(join(folder, 'hey-api'), programs['hey-api']);
  await generateHeyApiClient(document, heyApi);

  const heyApiDeclarations = await projectOf(join(folder, 'hey-api-declarations'), programs['hey-api']);
  const declarationsOnly = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
  await compile(heyApi, ...declarationsOnly, '--outDir', heyApiDeclarations);

  return { fellesklient, openapiTypescript, heyApi, heyApiDeclarations };
}

/** A folder with a program, which finds packages where this workspace does. */
async function projectOf(project: string, program: string): Promise<string> {
  await mkdir(project);
  await symlink(inWorkspace('node_modules'), join(project, 'node_modules'), 'dir');
  await writeFile(join(project, 'program.ts'), program);
  const compilerOptions = {
    target: 'es2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  return project;
}
