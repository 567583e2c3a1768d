import { html } from 'hono/html';
import type { Answers } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { renderPage } from '../html-page.ts';
import { type AuthorizationRequest, readAuthorizationRequest, readTarget } from './authorization-request.ts';
import { answerClient } from './authorization-response.ts';
import type { IdportenClientRegistry } from './client-registry.ts';
import { requireSingle } from './form.ts';
import type { Login } from './login.ts';
import { invalidRequest, OauthRefused } from './oauth-refused.ts';
import type { PushedRequests } from './pushed-requests.ts';

export interface AuthorizeParts {
  readonly clients: IdportenClientRegistry;
  readonly pushed: PushedRequests;
  readonly login: Login;
  readonly answers: Answers;
}

/** Answers the citizen's browser: a page to log in, or at once back to the client. */
export interface AuthorizeEndpoint {
  authorize(parameters: URLSearchParams, environment: Environment): Promise<Response>;
  /** What the sandbox's own pages send. */
  proceed(form: URLSearchParams, environment: Environment): Promise<Response>;
}

export function createAuthorizeEndpoint({ clients, pushed, login, answers }: AuthorizeParts): AuthorizeEndpoint {
  const begin = async (
    request: AuthorizationRequest,
    parameters: URLSearchParams,
    environment: Environment,
  ): Promise<Response> => {
    const personidentifikator = parameters.get('sandbox_person');
    if (personidentifikator === null) return login.begin(request, environment);
    const consents = parameters.get('sandbox_consent') !== 'denied';
    const finished = login.finish(request, environment, personidentifikator, consents);
    if (!finished) throw invalidRequest('sandbox_person is no inhabitant of this world.');
    return finished;
  };

  const authorize = async (parameters: URLSearchParams, environment: Environment): Promise<Response> => {
    requireSingle(parameters);
    if (parameters.get('request_uri')?.startsWith('urn:idporten:')) {
      const taken = pushed.take(parameters, environment.name);
      return begin(taken.request, new URLSearchParams([...parameters, ...taken.parameters]), environment);
    }
    const target = readTarget(parameters, clients, environment);
    let request: AuthorizationRequest;
    try {
      if (parameters.has('request_uri')) {
        throw new OauthRefused('request_uri_not_supported', 'request_uri must be one that /par gave.');
      }
      request = readAuthorizationRequest(parameters, target);
    } catch (refused) {
      if (!(refused instanceof OauthRefused)) throw refused;
      return answerClient(answers, target, environment.idporten.issuer, refused);
    }
    return begin(request, parameters, environment);
  };

  const orErrorPage = async (answer: Promise<Response>): Promise<Response> => {
    try {
      return await answer;
    } catch (refused) {
      if (!(refused instanceof OauthRefused)) throw refused;
      return answers.html('authorize', 400, await errorPage(refused));
    }
  };

  return {
    authorize: (parameters, environment) => orErrorPage(authorize(parameters, environment)),
    proceed: (form, environment) => orErrorPage(login.proceed(form, environment)),
  };
}

function errorPage({ error, message }: OauthRefused): Promise<string> {
  const content = html`<p role="alert"><code>${error}</code>: <span lang="en">${message}</span></p>`;
  return renderPage('Innloggingen kan ikke gjennomføres', content);
}
