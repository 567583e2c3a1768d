import { type CommandResult, runNpm } from '../run-command.ts';
import { explainNpm } from './explain-npm.ts';
import type { PublishedVersion, Registry } from './registry.ts';

/**
 * The registry that npm is set up for in `folder`, with npm's own login.
 *
 * @param provenance whether uploads say which commit and which workflow they were built from; works in CI alone
 */
export function npmRegistry(folder: string, { provenance }: { readonly provenance: boolean }): Registry {
  const ask = (what: string, args: readonly string[]): string => {
    const result = runNpm(args, folder);
    if (!result.ok) throw explainNpm(what, result.output);
    return result.stdout;
  };
  return {
    user: () => ask('The registry did not say who is logged in', ['whoami']).trim(),
    find: (name, version) => {
      const fields = ['dist.integrity', 'dist-tags'];
      const result = runNpm(['view', `${name}@${version}`, ...fields, '--json', '--prefer-online'], folder);
      if (isAbsent(result)) return undefined;
      if (!result.ok) throw explainNpm(`The registry did not say whether it has ${name} ${version}`, result.output);
      return readView(result.stdout);
    },
    upload: ({ name, version, path }, tag) => {
      // The registry refuses provenance of a package that is not said to be public.
      const flags = ['--tag', tag, '--access', 'public', '--ignore-scripts', `--provenance=${provenance}`];
      ask(`${name} ${version} could not be uploaded`, ['publish', path, ...flags]);
    },
    tag: (name, version, tag) => {
      ask(`'${tag}' could not be moved to ${name} ${version}`, ['dist-tag', 'add', `${name}@${version}`, tag]);
    },
    untag: (name, tag) => {
      ask(`'${tag}' could not be taken from ${name}`, ['dist-tag', 'rm', name, tag]);
    },
  };
}

/** Neither the package nor the version: npm says the same of both, or prints nothing. */
function isAbsent({ ok, stdout, output }: CommandResult): boolean {
  return ok ? stdout.trim() === '' : /\bE404\b/.test(output);
}

function readView(text: string): PublishedVersion {
  const answer = JSON.parse(text) as { 'dist.integrity': string; 'dist-tags': Record<string, string> };
  return { integrity: answer['dist.integrity'], tags: answer['dist-tags'] };
}
