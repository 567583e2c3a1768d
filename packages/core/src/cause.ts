/** What is kept of an error that somebody else threw. Its message is not: it may hold a URL, a header or a body. */
export interface Cause {
  /** Class name, for example `TypeError`. */
  readonly name: string;
  /** System or library code, for example `ECONNREFUSED`. */
  readonly code?: string;
  readonly syscall?: string;
}

const plain = /^[\w.-]{1,64}$/;

/** Rebuilds the innermost cause of a thrown value from fields that cannot hold data. */
export function describeCause(thrown: unknown): Cause {
  let innermost = thrown;
  for (let depth = 0; depth < 8; depth++) {
    const next = own(innermost, 'cause') ?? first(own(innermost, 'errors'));
    if (typeof next !== 'object' || next === null) break;
    innermost = next;
  }
  const code = word(own(innermost, 'code'));
  const syscall = word(own(innermost, 'syscall'));
  return {
    name: word(own(innermost, 'name')) ?? 'Error',
    ...(code === undefined ? {} : { code }),
    ...(syscall === undefined ? {} : { syscall }),
  };
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && plain.test(value) && !/\d{11}/.test(value) ? value : undefined;
}
