import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bump, DocumentError, diff, readDocument } from '@fellesklient/spec-diff';
import { InputError } from '../../generate/input-error.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { fetchText } from '../pull/fetch-text.ts';
import type { Terminal } from '../terminal.ts';

const codes: Readonly<Record<Bump, ExitCode>> = {
  none: exitCodes.done,
  patch: exitCodes.done,
  minor: exitCodes.minor,
  major: exitCodes.major,
};

/**
 * Prints what two documents say differently.
 *
 * @param folder what paths are relative to
 * @returns 0 for none and patch, 1 for minor, 2 for major.
 * @throws InputError when one of them cannot be read or compared.
 */
export async function compare(
  folder: string,
  [before, after]: readonly [string, string],
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { findings, bump } = diff(await read(folder, before), await read(folder, after));
  if (json) {
    const told = findings.map(({ detail: _, ...finding }) => finding);
    terminal.print(`${JSON.stringify({ findings: told, bump }, null, 2)}\n`);
  } else {
    for (const { text } of findings) terminal.print(`${text}\n`);
    terminal.print(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${bump}\n`);
  }
  return codes[bump];
}

async function read(folder: string, name: string): Promise<object> {
  const address = /^(https?|file):\/\//.test(name) ? name : pathToFileURL(resolve(folder, name)).href;
  const fetched = await fetchText(address);
  if (fetched.state !== 'seen') throw new InputError(`${name}: ${fetched.reason}.`);
  try {
    return readDocument(fetched.text);
  } catch (error) {
    if (error instanceof DocumentError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}
