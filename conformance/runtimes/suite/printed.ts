import { eventually, type World } from './world.ts';

/** Prints values in every way that `console` has, and gives what the runtime made of them. */
export async function printed({ origin }: World, values: readonly unknown[]): Promise<string> {
  const mark = crypto.randomUUID();
  print(`begin ${mark}`);
  for (const value of values) {
    print(value);
    print('%O %o %s', value, value, value);
    print(JSON.stringify(value));
  }
  print(`end ${mark}`);
  const text = await eventually(
    async () => (await fetch(`${origin}/printed`)).text(),
    (all) => all.includes(`end ${mark}`),
  );
  const begin = text.indexOf(`begin ${mark}`);
  const end = text.indexOf(`end ${mark}`);
  if (begin < 0 || end < 0) throw new Error('console.log: nothing came out of the runtime');
  return text.slice(begin, end);
}

function print(...values: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: what it prints is what is tried
  console.log(...values);
}
