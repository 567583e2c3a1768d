import { Command, CommanderError } from 'commander';
import { InputError } from '../generate/input-error.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

interface UpdateOptions {
  readonly yes: boolean;
  readonly body?: string;
}

/**
 * Runs `npm run specs -- <args>` and returns its exit code.
 *
 * @param root the repository's root
 * @param folder what paths in the arguments are relative to
 */
export async function runSpecs(
  args: readonly string[],
  root: string,
  folder: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  // Each command loads what it needs when it is called: the generator takes a while.
  const program = new Command('specs')
    .description("From what an API's owner has changed to a reviewed change of ours.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: (text) => terminal.tell(text.trimEnd()) })
    .addHelpText(
      'after',
      '\nExit codes: 0 done; of diff: 0 none or patch, 1 minor, 2 major; 3 a wrong call, or nothing to judge.',
    );
  program
    .command('pull')
    .description('fetch what owners publish, and keep it')
    .argument('[api...]', 'folders of specs/; all without any')
    .action(async (apis: readonly string[]) => {
      const { pull } = await import('./pull/pull-command.ts');
      code = await pull(root, apis, terminal);
    });
  program
    .command('diff')
    .description('what two OpenAPI documents say differently, and what that breaks')
    .argument('<old>', 'path or address')
    .argument('<new>', 'path or address')
    .option('--json', 'for programs', false)
    .action(async (before: string, after: string, options: { readonly json: boolean }) => {
      const { compare } = await import('./diff/diff-command.ts');
      code = await compare(folder, [before, after], options, terminal);
    });
  program
    .command('update')
    .description('bring documents, generated code and changesets to what was pulled')
    .argument('[api...]', 'folders of specs/; all without any')
    .option('--yes', 'do what is mechanical without asking', false)
    .option('--body <file>', 'where the text of a pull request goes; else it is printed')
    .action(async (apis: readonly string[], options: UpdateOptions) => {
      const { update } = await import('./update/update-command.ts');
      code = await update(root, folder, apis, options, terminal);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help ends so too, with 0; of what is wrong commander has told already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.noVerdict;
    if (!(error instanceof InputError)) throw error;
    terminal.tell(error.message);
    return exitCodes.noVerdict;
  }
}
