import { parseArgs } from 'node:util';
import { generate, type Selection } from './generate.ts';
import { InputError } from './input-error.ts';

const usage = 'Usage: main.js [--check] [--package <name>] [api]';

/** Where the command reports to: a part of `process`. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs the command and returns its exit code: 0 done or fresh, 1 stale, 2 unusable input. */
export async function runGenerate(args: readonly string[], root: string, output: Output): Promise<number> {
  try {
    const { selection, check } = parse(args);
    const paths = await generate(root, selection, check);
    for (const path of paths) output.stdout.write(`${check ? 'stale' : 'wrote'} ${path}\n`);
    if (!check || paths.length === 0) return 0;
    output.stderr.write('Generated code does not match its spec. Run `npm run generate` and commit the result.\n');
    return 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    output.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function parse(args: readonly string[]): { selection: Selection; check: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean', default: false }, package: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new TypeError('More than one API is named.');
    return { selection: { api: positionals[0], package: values.package }, check: values.check };
  } catch (error) {
    throw new InputError(`${(error as Error).message} ${usage}`);
  }
}
