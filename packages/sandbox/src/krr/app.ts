import type { Context } from 'hono';
import type { Answers } from '../answer.ts';
import { routes } from '../generated/krr/routes.ts';
import type { Identifiers } from '../identifiers.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Quirks } from '../quirks.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import { findToken } from './bearer-token.ts';
import { createLookup } from './lookup.ts';
import { errorsBody, forbidden, springError, unauthorized } from './refusals.ts';
import { readQuestion } from './request-body.ts';

export interface KrrParts {
  readonly world: World;
  readonly signingKeys: SigningKeys;
  readonly identifiers: Identifiers;
  readonly answers: Answers;
  readonly quirks: Quirks['krr'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

// Recorded on 2023-10-12 (Valgdirektoratet/folkeavstemning), but for the cookie of the load balancer.
const recordedHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '0',
  'strict-transport-security': 'max-age=16070400; includeSubDomains',
};

/** Kontakt- og reservasjonsregisteret, v2. */
export function createKrrApp(parts: KrrParts): ServiceApp<{ scopes: readonly string[] }> {
  const { answers, identifiers, now, quirks } = parts;
  const lookup = createLookup(parts.world, quirks, now);
  const personer = routes.hentPersonerV2;
  const app = createServiceApp<{ scopes: readonly string[] }>();

  app.use(async (context, next) => {
    const token = await findToken(context.req.raw, context.env.environment, parts.signingKeys, now());
    if ('refused' in token) context.res = unauthorized(token.refused);
    else {
      context.set('scopes', token.scopes);
      await next();
    }
    for (const [name, value] of Object.entries(recordedHeaders)) context.res.headers.set(name, value);
  });

  app.post(personer.template, async (context) => {
    if (!isJson(context)) {
      return springError(415, 'Unsupported Media Type', context.req.path, now(), { accept: 'application/json' });
    }
    const scopes = context.get('scopes');
    if (!personer.scopes.some((scope) => scopes.includes(scope))) return forbidden();
    const question = readQuestion(await context.req.text(), quirks.malformedIds);
    if (!('personidentifikatorer' in question)) {
      return answers.json('hentPersonerV2', 400, errorsBody(question, identifiers.uuid));
    }
    return answers.json('hentPersonerV2', 200, await lookup(question, scopes));
  });
  app.all(personer.template, (context) =>
    springError(405, 'Method Not Allowed', context.req.path, now(), { allow: personer.method }),
  );
  app.notFound((context) => springError(404, 'Not Found', context.req.path, now()));
  return app;
}

function isJson(context: Context): boolean {
  const mediaType = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return mediaType === 'application/json' || /^application\/[\w.-]+\+json$/.test(mediaType);
}
