import type { Answers } from '../answer.ts';
import { routes } from '../generated/authlevel/routes.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Quirks } from '../quirks.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import { findToken } from './access-token.ts';
import type { Logins } from './logins.ts';
import { readQuestion } from './question.ts';

export interface AuthlevelParts {
  readonly logins: Logins;
  readonly signingKeys: SigningKeys;
  readonly answers: Answers;
  readonly quirks: Quirks['authlevel'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * ID-porten authlevel, as it was until 2023 (felleslosninger/docs, oidc_api_authlevel.md). Refusals are bare statuses: of 404 that is
 * documented, of the others nothing is.
 */
export function createAuthlevelApp(parts: AuthlevelParts): ServiceApp {
  const { logins, signingKeys, answers, quirks, now } = parts;
  const { method, template, scopes } = routes.hentSikkerhetsnivaa;
  const app = createServiceApp();

  app.post(template, async (context) => {
    const token = await findToken(context.req.raw, context.env.environment, signingKeys, now());
    if (!token) return bare(401, { 'www-authenticate': 'Bearer' });
    if (!scopes.some((scope) => token.scopes.includes(scope))) return bare(403);
    if (quirks.certificate === 'business-certificate' && !token.byCertificate) return bare(403);
    const at = now();
    const question = readQuestion(await context.req.text(), at);
    if (!question) return bare(400);
    const { personidentifikator, from } = question;
    const user = logins.find(personidentifikator, at);
    if (!user) return bare(404);
    const { blocked, lastLevel4 = Number.NaN } = user;
    const usedLevel4 = !blocked && lastLevel4 >= from && lastLevel4 <= at;
    return answers.json('hentSikkerhetsnivaa', 200, { personidentifikator, [quirks.flag]: usedLevel4 });
  });
  app.all(template, () => bare(405, { allow: method }));
  // With a body, unlike the 404 that speaks of a person.
  app.notFound((context) =>
    Response.json({ status: 404, error: 'Not Found', path: context.req.path }, { status: 404 }),
  );
  return app;
}

function bare(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
