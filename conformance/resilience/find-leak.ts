import { inspect } from 'node:util';
import type { Exchange } from './server/exchange.ts';

/** What may stand in no error and no event, whatever the client. */
const forms: readonly RegExp[] = [/(?<!\d)\d{11}(?!\d)/, /eyJ/, /Bearer\s/, /https?:\/\//, /127\.0\.0\.1|localhost/];

/** The first piece of an identity number, a token, a URL or a host in what somebody could print; undefined when there is none. */
export function findLeak(printable: unknown, exchanges: readonly Exchange[]): string | undefined {
  const text = printed(printable);
  const secrets = exchanges.flatMap(({ request: { headers, body } }) => [
    headers.host ?? '',
    headers.authorization?.replace('Bearer ', '') ?? '',
    new URLSearchParams(body).get('assertion') ?? '',
  ]);
  const found = forms.map((form) => form.exec(text)?.[0]).find((hit) => hit !== undefined);
  return found ?? secrets.find((secret) => secret !== '' && text.includes(secret));
}

/** Every way in which a value may get into a log. */
export function printed(value: unknown): string {
  const { message, stack, cause } = Object(value) as Error;
  const views = [value, cause].map((view) => inspect(view, { depth: 9, showHidden: true, getters: true }));
  // Paths of source files are no addresses.
  return [String(value), message, stack, JSON.stringify(value), ...views].join('\n').replaceAll('file://', '');
}
