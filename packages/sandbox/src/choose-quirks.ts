import { type QuirkOptions, type Quirks, quirkValues } from './quirks.ts';

/** @throws TypeError that names the option when there is no such switch or value. */
export function chooseQuirks(options: QuirkOptions = {}): Quirks {
  const known = Object.keys(quirkValues);
  for (const service of Object.keys(options)) requireOneOf('quirks', service, known);
  return Object.fromEntries(
    Object.entries(quirkValues).map(([service, switches]) => [
      service,
      chooseFor(service, switches, (options as Record<string, Record<string, unknown> | undefined>)[service] ?? {}),
    ]),
  ) as unknown as Quirks;
}

function chooseFor(
  service: string,
  switches: Readonly<Record<string, readonly string[]>>,
  chosen: Record<string, unknown>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(chosen)) {
    requireOneOf(`quirks.${service}`, name, Object.keys(switches));
    if (value !== undefined) requireOneOf(`quirks.${service}.${name}`, value, switches[name] ?? []);
  }
  return Object.fromEntries(Object.entries(switches).map(([name, [newest]]) => [name, chosen[name] ?? newest]));
}

function requireOneOf(option: string, value: unknown, allowed: readonly string[]): void {
  if (!allowed.includes(value as string)) {
    throw new TypeError(`Option ${option}: is unknown. Use one of: ${allowed.join(', ')}.`);
  }
}
