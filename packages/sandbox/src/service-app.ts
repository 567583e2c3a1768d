import { Hono } from 'hono';
import type { Destination } from './environment.ts';

/** A service of the sandbox. It reads from its bindings where the request arrived, so one app serves every address. */
export type ServiceApp<Variables extends object = object> = Hono<{ Bindings: Destination; Variables: Variables }>;

export function createServiceApp<Variables extends object = object>(): ServiceApp<Variables> {
  const app: ServiceApp<Variables> = new Hono<{ Bindings: Destination; Variables: Variables }>({
    getPath: (request, options) => options?.env?.path ?? new URL(request.url).pathname,
  });
  // A service that throws is a broken sandbox, which must not look like a broken register.
  app.onError((error) => {
    throw error;
  });
  return app;
}
