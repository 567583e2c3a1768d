/** The command, or a file that it names, is wrong. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Lets what is wrong with an option be told as such. */
export async function asUsage<T>(option: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new UsageError(`Option ${option}: ${(error as Error).message}`);
  }
}
