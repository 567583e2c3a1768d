/** What came of a call, as the caller of a client sees it. */
export type Result =
  | { readonly value: unknown }
  /** What the caller would print, and the HTTP status if the client gives one. */
  | { readonly failure: unknown; readonly status: number | undefined };

/** A client with default options that looks somebody up by number. */
export interface Contender {
  /** Name of the npm package. */
  readonly name: string;
  make(baseUrl: string): (nth: number, signal: AbortSignal) => Promise<Result>;
}

/** Whatever is thrown is the failure; clients put the status in different places. */
export async function resultOf(call: Promise<unknown>): Promise<Result> {
  try {
    return { value: await call };
  } catch (failure) {
    const { status, response } = Object(failure) as { status?: number; response?: { status?: number } };
    return { failure, status: status ?? response?.status };
  }
}
