/** Names and values, as `process.env` has them. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** The program's own, wherever it runs; none in a browser. */
export function ownVariables(): EnvironmentVariables {
  return (globalThis as { process?: { env?: EnvironmentVariables } }).process?.env ?? {};
}

/** A value without the line break that files and secrets end with; an empty one counts as none. */
export function readVariable(env: EnvironmentVariables, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

export function wrongVariable(name: string, problem: string): TypeError {
  return new TypeError(`Variable ${name}: ${problem}`);
}

/**
 * Does work of this package with options that came from variables, so that what is wrong with an option is said of its
 * variable.
 *
 * @param variables The variable behind each option, by the option's name in the error.
 */
export function withVariables<T>(variables: Readonly<Record<string, string>>, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const [text = '', option = ''] = (thrown instanceof TypeError && /^Option ([\w.]+): /.exec(thrown.message)) || [];
    const variable = Object.hasOwn(variables, option) ? variables[option] : undefined;
    if (variable === undefined) throw thrown;
    throw wrongVariable(variable, (thrown as TypeError).message.slice(text.length));
  }
}
