import { resolve } from 'node:path';
import { InputError } from '../../generate/input-error.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { readPulled } from '../pull/pulled.ts';
import { apisIn } from '../source/read-source.ts';
import type { Terminal } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';
import { askedIn } from './asked-in.ts';
import { bodyOf } from './body.ts';
import { commit, type Deliver, resume } from './journal.ts';
import { type Plan, planApi } from './plan-api.ts';
import { requirementsByDocument } from './requirements.ts';
import { needed } from './write.ts';

export interface UpdateOptions {
  readonly yes: boolean;
  readonly body?: string;
}

/**
 * Brings documents, generated code, changesets and what is known of theirs to what the last pull got, for these APIs or all that
 * have been pulled. Nothing is written unless there is somebody to ask, or `yes`.
 *
 * @throws InputError when nothing has been pulled, or a file cannot be used; nothing has been written then.
 */
export async function update(
  root: string,
  folder: string,
  named: readonly string[],
  { yes, body }: UpdateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const deliver: Deliver = async (text) => {
    if (body === undefined) terminal.print(text);
    else await writeWhole(resolve(folder, body), text);
  };
  if (await resume(root, deliver)) {
    terminal.tell('An update that was broken off has been completed. Run the command again for what has come since.');
    return exitCodes.done;
  }
  const plans: Plan[] = [];
  for (const api of named.length > 0 ? named : await apisIn(root)) {
    const pulled = await readPulled(root, api);
    if (pulled) plans.push(await planApi(root, api, pulled, askedIn(terminal, yes)));
    else if (named.length > 0)
      throw new InputError(`${api} has not been pulled. Run npm run specs -- pull ${api} first.`);
  }
  if (plans.length === 0) throw new InputError('Nothing has been pulled. Run npm run specs -- pull first.');
  const moved = plans.some(({ pages }) => pages.moved.length > 0);
  const text = bodyOf(plans, moved ? await requirementsByDocument(root) : new Map());
  const writes = [
    ...(await needed(
      root,
      plans.flatMap((plan) => plan.writes),
    )),
    ...(await needed(
      root,
      plans.map(({ structures }) => structures),
    )),
  ];
  if (!yes && !terminal.ask) {
    await deliver(text);
    terminal.tell('Nothing has been written: say --yes, or call this in a terminal.');
    return exitCodes.done;
  }
  await commit(root, writes, text, deliver);
  for (const { path, content } of writes) terminal.tell(`${content === null ? 'removed' : 'wrote'} ${path}`);
  return exitCodes.done;
}
