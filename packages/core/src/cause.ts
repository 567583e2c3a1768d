/** What is kept of an error that somebody else threw. Its message is not: it may hold a URL, a header or a body. */
export interface Cause {
  /** Class name, for example `TypeError`. */
  readonly name: string;
  /** System or library code, for example `ECONNREFUSED`. */
  readonly code?: string;
  readonly syscall?: string;
}

// Beginnings that no data has, not any word: libraries put what they like into these fields, a user name or a token included.
const className = /^([A-Z][A-Za-z]{0,40})?(Error|Exception)$/;
const errorCode =
  /^(E(ACCES|MFILE|PERM|PIPE|PROTO|(ADDR|CONN|HOST|NET|NOT|TIMED?)[A-Z]{2,9})|(CERT|CRL|DEPTH_ZERO|EAI|ERR|HOSTNAME|HPE|INVALID|SELF_SIGNED|UNABLE_TO|UND_ERR|Z)(_[A-Z]{1,20}\d{0,2}){1,8})$/;
const systemCall = /^(connect|getaddrinfo|open|query[A-Z][A-Za-z]{0,8}|read|shutdown|write)$/;

/** Rebuilds the innermost cause of a thrown value from fields that cannot hold data. */
export function describeCause(thrown: unknown): Cause {
  let innermost = thrown;
  for (let depth = 0; depth < 8; depth++) {
    const next = own(innermost, 'cause') ?? own(own(innermost, 'errors'), '0');
    if (typeof next !== 'object' || next === null) break;
    innermost = next;
  }
  const syscall = word(innermost, 'syscall', systemCall);
  const code = word(innermost, 'code', errorCode);
  return {
    name: word(innermost, 'name', className) ?? 'Error',
    ...(code && { code }),
    ...(syscall && { syscall }),
  };
}

function own(value: unknown, key: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[key];
  } catch {
    return undefined; // a getter's own error may quote as much as any other
  }
}

function word(thrown: unknown, key: string, form: RegExp): string | undefined {
  const value = own(thrown, key);
  return typeof value === 'string' && form.test(value) ? value : undefined;
}
