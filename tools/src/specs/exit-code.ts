/** A verdict is 0 to 2, so that what keeps a command from one is 3. */
export const exitCodes = { done: 0, minor: 1, major: 2, noVerdict: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
