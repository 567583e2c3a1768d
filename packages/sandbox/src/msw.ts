import { type HttpHandler, http } from 'msw';
import type { Sandbox } from './sandbox.ts';

/** Handlers for MSW that answer at the real host names of the services. Give them to `setupServer` or `setupWorker`. */
export function sandboxHandlers(sandbox: Sandbox): HttpHandler[] {
  return sandbox.hosts.map((host) => http.all(`https://${host}/*`, ({ request }) => sandbox.fetch(request)));
}
