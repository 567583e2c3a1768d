/** Does what a library may refuse: what it throws may quote the input, so that only our own sentence goes on. */
export function attempt<T>(problem: string, work: () => T): T {
  try {
    return work();
  } catch {
    throw new TypeError(problem);
  }
}
