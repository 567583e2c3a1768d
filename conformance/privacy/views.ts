import { inspect } from 'node:util';
import type { Output } from './find-secrets.ts';

/** Everything a program, a logger or a debugger can see of a value; what its getters give, unless they are there to give secrets. */
export function viewsOf(where: string, value: unknown, getters = true): readonly Output[] {
  const seen = new Set<unknown>();
  const outputs: Output[] = [];
  const view = (name: string, show: () => unknown): void => {
    outputs.push([`${where} ${name}`, String(attempt(show))]);
  };
  const walk = (name: string, part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    view(`${name}message`, () => Reflect.get(part, 'message'));
    view(`${name}stack`, () => Reflect.get(part, 'stack'));
    view(`${name}own`, () => Reflect.ownKeys(part).map((key) => `${String(key)}=${String(Reflect.get(part, key))}`));
    walk(
      `${name}cause.`,
      attempt(() => Reflect.get(part, 'cause')),
    );
    for (const inner of listOf(attempt(() => Reflect.get(part, 'errors')))) walk(`${name}errors.`, inner);
  };
  view('as text', () => value);
  view('inspected', () => inspected(value, getters));
  view('as JSON', () => JSON.stringify(value));
  if (value instanceof Error) view('cloned', () => inspected(structuredClone(value)));
  walk('', value);
  return outputs;
}

export function inspected(value: unknown, getters = true): string {
  const all = Number.POSITIVE_INFINITY;
  return inspect(value, { depth: all, showHidden: true, getters, maxArrayLength: all, maxStringLength: all });
}

/** What a view shows; what it throws is seen just as well. */
function attempt(show: () => unknown): unknown {
  try {
    return show();
  } catch (thrown) {
    return inspected(thrown);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
