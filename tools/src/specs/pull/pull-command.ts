import { type ExitCode, exitCodes } from '../exit-code.ts';
import { apisIn, readSource } from '../source/read-source.ts';
import type { Terminal } from '../terminal.ts';
import { fetchText } from './fetch-text.ts';
import { missedLines } from './missed-lines.ts';
import { pullApi } from './pull-api.ts';
import { type Pulled, writePulled, writeText } from './pulled.ts';

/**
 * Fetches what the owners of these APIs publish, of all without any, and keeps it. What cannot be reached or used is told and kept as
 * such, and is no failure, unless APIs were named and nothing at all came of them.
 */
export async function pull(root: string, named: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const apis = named.length > 0 ? named : await apisIn(root);
  const sources = await Promise.all(apis.map((api) => readSource(root, api)));
  let seen = 0;
  for (const source of sources) {
    const { pulled, texts } = await pullApi(source, fetchText);
    for (const [name, text] of texts) await writeText(root, source.api, name, text);
    await writePulled(root, source.api, pulled);
    seen += report(source.api, pulled, terminal);
  }
  return named.length > 0 && seen === 0 ? exitCodes.noVerdict : exitCodes.done;
}

/** Says what came, and returns how much. */
function report(api: string, pulled: Pulled, terminal: Terminal): number {
  for (const line of missedLines(pulled)) terminal.tell(`${api} ${line}`);
  const counts = [pulled.documents, pulled.pages].map((all) => {
    const states = Object.values<{ readonly state: string }>(all);
    return { seen: states.filter(({ state }) => state === 'seen').length, all: states.length };
  });
  const [documents = '', pages = ''] = counts.map(({ seen, all }) => `${seen} of ${all}`);
  terminal.print(`${api}: ${documents} documents, ${pages} pages\n`);
  return counts.reduce((sum, { seen }) => sum + seen, 0);
}
