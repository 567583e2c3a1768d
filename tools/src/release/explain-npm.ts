import { ReleaseProblem } from './release-problem.ts';

/** By npm's error codes, see https://docs.npmjs.com/cli/v11/using-npm/logging and the codes of Node's network errors. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E50[0234])\b/,
    'The registry is out of reach. Check the network and the registry and proxy of your .npmrc, then run it again: what is uploaded already is passed over.',
  ],
  [
    /\b(ENEEDAUTH|E401)\b/,
    'Nobody is logged in at the registry, or the login has ended. Run `npm login`, or give CI a token that may publish, then run it again.',
  ],
  [/\bEOTP\b/, 'The registry asks for a one-time password. Run it again with npm_config_otp set to one.'],
  [
    /\bE403\b/,
    'The registry refuses. Either this login may not publish the package, which an owner can mend, or somebody else has uploaded the version meanwhile: run it again to see.',
  ],
];

/** A problem out of what npm printed; npm itself keeps tokens out of its output. */
export function explainNpm(what: string, output: string): ReleaseProblem {
  const remedy = remedies.find(([pattern]) => pattern.test(output))?.[1];
  const said = output.split('\n').filter((line) => /^npm error\s+(?!A complete log)\S/.test(line));
  const lines = said.length > 0 ? said.slice(0, 6) : [output.trim()];
  return new ReleaseProblem([`${what}. ${remedy ?? 'Mend what npm says, then run it again.'}`, ...lines].join('\n'));
}
