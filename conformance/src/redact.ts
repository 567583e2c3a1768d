import type { Exchange, Message } from './exchange.ts';

/** Takes out of a text what must not stand in a report. */
export type Redact = (text: string) => string;

const longest = 4000;

// What is secret by its form, wherever it stands.
const secrets: readonly (readonly [pattern: RegExp, substitute: string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[key]'],
  [/("(?:d|p|q|dp|dq|qi|k)"\s*:\s*)"[^"]*"/g, '$1"[key]"'],
  [/\beyJ[\w-]*(?:\.[\w-]*){2,4}/g, '[jwt]'],
  [/\b(Bearer|DPoP|Basic)\s+(?!\[)[^\s",]+/gi, '$1 [token]'],
  [/("(?:access_token|refresh_token|id_token|assertion)"\s*:\s*)"[^"]*"/g, '$1"[token]"'],
  [/\b((?:access_token|refresh_token|id_token|id_token_hint|assertion|client_assertion|token)=)[^&\s"]*/g, '$1[token]'],
  [/\b((?:client_secret|code|code_verifier)=)[^&\s"]*/g, '$1[secret]'],
  [/("(?:client_secret|code_verifier)"\s*:\s*)"[^"]*"/g, '$1"[secret]"'],
];

const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'cookie', 'set-cookie', 'dpop']);

/** Redacts tokens, grants and keys, and every personidentifikator but those that may be shown. */
export function createRedact(mayShow: ReadonlySet<string> = new Set()): Redact {
  return (text) =>
    secrets
      .reduce((shown, [pattern, substitute]) => shown.replace(pattern, substitute), text)
      .replace(/(?<!\d)\d{11}(?!\d)/g, (digits) => (mayShow.has(digits) ? digits : '[personidentifikator]'));
}

export function redactExchange({ request, response }: Exchange, redact: Redact): Exchange {
  const message = ({ headers, body }: Message): Message => ({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        secretHeaders.has(name.toLowerCase()) ? '[redacted]' : redact(value),
      ]),
    ),
    body: shortened(redact(body)),
  });
  return {
    request: { method: request.method, url: redact(request.url), ...message(request) },
    ...(response && { response: { status: response.status, ...message(response) } }),
  };
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}
