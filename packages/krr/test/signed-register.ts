import { createKrrClient, type KrrClient, type KrrClientOptions } from '../src/krr-client.ts';

export interface Sent {
  readonly method: string | undefined;
  readonly path: string;
  readonly accept: string | null;
  readonly body: { readonly personidentifikatorer: readonly string[] } | undefined;
}

/** A register that answers so, and what it was sent. */
export function signedRegister(
  answer: (sent: Sent) => string | Promise<string> | Response,
  options: Partial<KrrClientOptions> = {},
): { readonly krr: KrrClient; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const krr = createKrrClient({
    environment: 'test',
    auth: { get: async () => 'token', invalidate: () => {} },
    fetch: async (url, init) => {
      const body = init?.body === undefined ? undefined : JSON.parse(String(init.body));
      const { pathname: path } = new URL(String(url));
      sent.push({ method: init?.method, path, accept: new Headers(init?.headers).get('accept'), body });
      const given = await answer(sent.at(-1) as Sent);
      return given instanceof Response
        ? given
        : new Response(given, { headers: { 'content-type': 'application/jose' } });
    },
    ...options,
  });
  return { krr, sent };
}
