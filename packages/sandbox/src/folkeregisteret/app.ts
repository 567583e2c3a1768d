import type { Context } from 'hono';
import type { Answers } from '../answer.ts';
import type { Destination } from '../environment.ts';
import type { Operasjon } from '../generated/folkeregisteret/rettighetspakker.ts';
import { routes } from '../generated/folkeregisteret/routes.ts';
import type { Identifiers } from '../identifiers.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Quirks } from '../quirks.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import { findCaller } from './access-token.ts';
import { ask } from './ask.ts';
import { firewall } from './firewall.ts';
import { answerFormat, mediaTypes } from './format.ts';
import type { Lookup, Operation } from './operation.ts';
import { createOperations } from './operations.ts';
import { type Refusal, refusals, throttled } from './refusal.ts';
import { createResponder } from './responder.ts';
import { packagesBy } from './rights/package-rights.ts';
import { createView } from './rights/view.ts';
import { createThrottle } from './throttle.ts';
import { type SchemaOperation, schemas } from './xsd/schemas.ts';

export interface FolkeregisteretParts {
  readonly world: World;
  readonly signingKeys: SigningKeys;
  readonly identifiers: Identifiers;
  readonly answers: Answers;
  readonly quirks: Quirks['folkeregisteret'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Bound = Context<{ Bindings: Destination; Variables: object }>;

// Recorded on 2023-10-11 (Valgdirektoratet/folkeavstemning), but for the cookie of the load balancer.
const recordedHeaders = {
  expires: 'Thu, 01 Dec 1994 16:00:00 GMT',
  'strict-transport-security': 'max-age=16070400; includeSubDomains',
};

/** Folkeregisteret: every package of rights at its base path, with the operations that look persons up. */
export function createFolkeregisteretApp(parts: FolkeregisteretParts): ServiceApp {
  const { signingKeys, identifiers, answers, quirks, now } = parts;
  const app = createServiceApp();
  const throttle = createThrottle(quirks, now);
  const respond = createResponder(answers, quirks);
  const operations = createOperations(parts);
  const refuse = ({ req }: Bound, refusal: Refusal, operation?: string): Response =>
    respond.refuse(operation, refusal, answerFormat(req.raw.headers));

  app.use(async (context, next) => {
    const blocked = await firewall(context.req.raw, identifiers);
    if (blocked) return blocked;
    await next();
    for (const [name, value] of Object.entries(recordedHeaders)) context.res.headers.set(name, value);
    if (context.req.method === 'POST') context.res.headers.set('cache-control', 'no-store, no-cache');
  });

  for (const rights of packagesBy(quirks)) {
    const { basePath, scope } = rights;
    const view = createView(rights, quirks);

    app.use(`${basePath}/*`, async (context, next) => {
      const { environment } = context.env;
      const caller = await findCaller(context.req.raw, environment, signingKeys, now());
      const wait = throttle.count(new URL(context.req.url).host, environment, caller?.clientId ?? '');
      if (wait !== undefined) return refuse(context, throttled(wait, quirks.retryAfter));
      if (!caller) return refuse(context, refusals.noToken);
      if (!caller.scopes.includes(scope)) return refuse(context, refusals.otherPackage);
      await next();
    });

    // So that /personer/soek is not taken for the person called soek.
    const takesId = (id: Operasjon): number => Number(routes[id].template.includes('{'));
    for (const id of rights.operations.toSorted((a, b) => takesId(a) - takesId(b))) {
      const { method, template } = routes[id];
      const addresses = addressesOf(basePath + template);
      const schema = schemas[id as SchemaOperation] as (() => string) | undefined;
      if (schema !== undefined) {
        app.on(method, addresses, () => new Response(schema(), { headers: { 'content-type': mediaTypes.xml } }));
        continue;
      }
      const lookup = id as Lookup;
      const operation = operations[lookup] as Operation | undefined;
      if (operation === undefined) continue;
      app.on(method, addresses, async (context) => {
        const format = answerFormat(context.req.raw.headers);
        if (!format) return refuse(context, refusals.accept, lookup);
        const last = context.req.param('id') ?? '';
        const found = await ask({ lookup, operation, rights, view }, context.req.raw, last, now());
        return 'root' in found ? respond.answer(lookup, found, format) : refuse(context, found, lookup);
      });
    }
  }
  app.notFound((context) => refuse(context, refusals.noSuchResource));
  return app;
}

/** The owner's examples have a slash at the end (hendelsesliste.md). */
function addressesOf(template: string): string[] {
  const path = template.replace(/\{\w+\}/, ':id');
  return [path, `${path}/`];
}
