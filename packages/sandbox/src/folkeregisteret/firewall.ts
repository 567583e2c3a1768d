import { html } from 'hono/html';
import type { Identifiers } from '../identifiers.ts';

/** What the firewall takes for an attack; which characters it forbids is not published. */
const suspicious = /[<>\0]|javascript:|\.\.[/\\]/i;

/**
 * The firewall before the register: a page with a support id in place of an answer, for addresses with scripts or odd characters
 * (sos-returkoder.md). Neither wording nor status is published; both are those of the F5 product that numbers its support ids so.
 */
export async function firewall(request: Request, identifiers: Identifiers): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  if (!suspicious.test(decoded(pathname + search))) return undefined;
  const supportId = BigInt(`0x${identifiers.hex().slice(0, 16)}`)
    .toString()
    .padStart(20, '0')
    .slice(-19);
  const page =
    await html`<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with
your administrator.<br><br>Your support ID is: ${supportId}<br><br></body></html>`;
  return new Response(page.toString(), { status: 403, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
