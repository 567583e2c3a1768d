import type { Answers } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { routes } from '../generated/idporten/routes.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { AuthorizeEndpoint } from './authorize-endpoint.ts';
import type { Introspection } from './introspection.ts';
import { loginPath } from './login-page.ts';
import { metadata } from './metadata.ts';
import { OauthRefused } from './oauth-refused.ts';
import type { Revocation } from './revocation.ts';
import { userinfo } from './userinfo.ts';

export interface IdportenAppParts {
  readonly answers: Answers;
  readonly signingKeys: SigningKeys;
  readonly accessTokens: AccessTokens;
  readonly authorizeEndpoint: AuthorizeEndpoint;
  readonly pushAuthorization: (request: Request, environment: Environment) => Promise<object>;
  readonly exchange: (request: Request, environment: Environment) => Promise<object>;
  readonly introspect: Introspection;
  readonly revoke: Revocation;
  readonly logout: (parameters: URLSearchParams, environment: Environment) => Promise<Response>;
}

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };
const browserPaths: readonly string[] = [routes.authorize.template, routes.logout.template, loginPath];

/** ID-porten: login, tokens, keys and metadata. */
export function createIdportenApp(parts: IdportenAppParts): ServiceApp {
  const { answers, authorizeEndpoint, introspect, revoke } = parts;
  const app = createServiceApp();

  // Programs and browsers have hosts of their own. Behind a prefix both are one.
  app.use(async (context, next) => {
    const { name, idporten } = context.env.environment;
    const { host } = new URL(name === 'local' ? idporten.login : context.req.url);
    const wanted = browserPaths.includes(context.env.path) ? idporten.login : idporten.issuer;
    if (host !== new URL(wanted).host) return new Response(null, { status: 404 });
    await next();
  });

  app.get(routes.metadata.template, (context) => answers.json('metadata', 200, metadata(context.env.environment)));
  app.get(routes.jwks.template, async (context) => {
    const keys = await parts.signingKeys.published(context.env.environment.name);
    return answers.json('jwks', 200, { keys: keys.map(({ publicJwk }) => publicJwk) });
  });
  const programs = [
    ['par', 201, parts.pushAuthorization],
    ['token', 200, parts.exchange],
    ['introspect', 200, introspect],
    ['revoke', 200, revoke],
  ] as const;
  for (const [operation, success, answer] of programs) {
    app.post(routes[operation].template, ({ req, env }) =>
      answerOauth(answers, operation, success, req.raw, (request) => answer(request, env.environment)),
    );
  }
  app.get(routes.userinfo.template, (context) =>
    userinfo(context.req.raw, context.env.environment.name, parts.accessTokens, answers),
  );
  app.get(routes.authorize.template, (context) =>
    authorizeEndpoint.authorize(new URL(context.req.url).searchParams, context.env.environment),
  );
  app.post(loginPath, async (context) =>
    authorizeEndpoint.proceed(new URLSearchParams(await context.req.text()), context.env.environment),
  );
  app.get(routes.logout.template, (context) =>
    parts.logout(new URL(context.req.url).searchParams, context.env.environment),
  );
  // oidc_protocol_logout.md: POST, and GET as well.
  app.post(routes.logout.template, async (context) =>
    parts.logout(new URLSearchParams(await context.req.text()), context.env.environment),
  );
  for (const { method, template } of Object.values(routes)) {
    app.all(template, () => new Response(null, { status: 405, headers: { allow: method } }));
  }
  return app;
}

async function answerOauth(
  answers: Answers,
  operation: string,
  success: number,
  request: Request,
  answer: (request: Request) => Promise<object | undefined>,
): Promise<Response> {
  try {
    const body = await answer(request);
    // A revocation has nothing to say (RFC 7009 section 2.2).
    return body ? answers.json(operation, success, body, noStore) : new Response(null, { status: success });
  } catch (refused) {
    if (!(refused instanceof OauthRefused)) throw refused;
    const body = { error: refused.error, error_description: refused.message };
    // RFC 6749 section 5.2: who tried HTTP authentication is told which one to use.
    const challenged = refused.status === 401 && request.headers.has('authorization');
    const headers = challenged ? { ...noStore, 'www-authenticate': 'Basic realm="ID-porten"' } : noStore;
    return answers.json(operation, refused.status, body, headers);
  }
}
