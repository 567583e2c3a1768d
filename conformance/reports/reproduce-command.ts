import type { Requirement } from '../src/index.ts';
import type { Chosen } from './report.ts';

/** A shell command that carries out one check again, alone and against the same subject. */
export function reproduceCommand(
  { target, client, config, connectTo = [], ca }: Chosen,
  id: string,
  kind: Requirement['subject'],
): string {
  const options: Readonly<Record<string, string>> = {
    // A run of both kinds of subject has both; a check has use for one.
    ...(kind === 'register' && target !== undefined && { target }),
    ...(kind === 'client' && client !== undefined && { client }),
    ...(config !== undefined && { config }),
    only: id,
    ...(ca !== undefined && { ca }),
  };
  const words = [...Object.entries(options), ...connectTo.map((way) => ['connect-to', way] as const)].flatMap(
    ([option, value]) => [`--${option}`, quoted(value)],
  );
  if (target === 'prod') words.push('--allow-prod');
  return ['npx @fellesklient/conformance run', ...words].join(' ');
}

/** As one word of a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
