import type { Answers } from '../answer.ts';
import type { Environment, EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import type { World } from '../world/world.ts';
import { pairwiseSubject } from './authorization.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { answerClient } from './authorization-response.ts';
import type { Codes } from './codes.ts';
import { consentPage } from './consent-page.ts';
import { createExpiringMap } from './expiring-map.ts';
import { loginPage, loginPath } from './login-page.ts';
import { OauthRefused } from './oauth-refused.ts';
import type { IdportenScope, IdportenScopeRegistry } from './scope-registry.ts';

/** Brings a citizen from an authorization request to a code. */
export interface Login {
  /** Shows the page on which the citizen is picked. */
  begin(request: AuthorizationRequest, environment: Environment): Promise<Response>;
  /** Takes what a page's form sends. */
  proceed(form: URLSearchParams, environment: Environment): Promise<Response>;
  /** Logs a citizen in without pages; undefined when there is no such inhabitant. */
  finish(
    request: AuthorizationRequest,
    environment: Environment,
    personidentifikator: string,
    consents: boolean,
  ): Promise<Response> | undefined;
}

export interface LoginParts {
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly scopes: IdportenScopeRegistry;
  readonly codes: Codes;
  readonly answers: Answers;
  readonly now: () => number;
}

const notInhabitant = 'Ingen innbygger av sandkassen har denne personidentifikatoren.';
const denied = new OauthRefused('access_denied', 'The citizen did not log in or did not consent.');
/** How long a page may lie open. */
const pageLifetime = 1_800_000;

export function createLogin(parts: LoginParts): Login {
  const { world, identifiers, scopes, codes, answers, now } = parts;
  const open = createExpiringMap<{ readonly request: AuthorizationRequest; readonly environment: EnvironmentName }>(
    now,
  );
  const action = (environment: Environment): string => `${environment.idporten.login}${loginPath}`;

  const needingConsent = (request: AuthorizationRequest): readonly IdportenScope[] =>
    request.scopes.map(scopes.find).filter(({ requiresUserConsent }) => requiresUserConsent === true);

  const complete = async (
    request: AuthorizationRequest,
    environment: Environment,
    personidentifikator: string,
    refused: readonly string[],
  ): Promise<Response> => {
    const { client, codeChallenge, redirectUri, ...rest } = request;
    const granted = request.scopes.filter((scope) => !refused.includes(scope));
    const { issuer } = environment.idporten;
    if (granted.length === 0) return answerClient(answers, request, issuer, denied);
    const authorization = {
      environment: environment.name,
      client,
      personidentifikator,
      subject: await pairwiseSubject(world.seed, client.clientId, personidentifikator),
      sessionId: identifiers.hex(),
      acr: rest.acr,
      // oidc_protocol_id_token.md: TestID is not used in production.
      amr: environment.name === 'prod' ? 'BankID' : 'TestID',
      locale: rest.locale,
      scopes: granted,
      resource: rest.resource,
      nonce: rest.nonce,
      authenticated: now(),
      expires: now() + client.authorizationLifetime * 1000,
      revoked: false,
    };
    const code = codes.issue(authorization, { redirectUri, codeChallenge });
    return answerClient(answers, request, issuer, { code });
  };

  return {
    async begin(request, environment) {
      const login = identifiers.hex();
      open.set(login, { request, environment: environment.name }, now() + pageLifetime);
      return answers.html('authorize', 200, await loginPage(request, action(environment), login));
    },
    async proceed(form, environment) {
      const login = form.get('login') ?? '';
      const opened = open.get(login);
      if (opened?.environment !== environment.name) {
        throw new OauthRefused('invalid_request', 'The login is over or was never begun. Begin again at the client.');
      }
      const { request } = opened;
      if (form.has('avbryt')) {
        open.delete(login);
        return answerClient(answers, request, environment.idporten.issuer, denied);
      }
      const personidentifikator = form.get('personidentifikator')?.trim() || (form.get('person') ?? '');
      if (world.indexOf(personidentifikator) === undefined) {
        return answers.html('authorize', 400, await loginPage(request, action(environment), login, notInhabitant));
      }
      const asked = needingConsent(request);
      if (asked.length > 0 && !form.has('svar')) {
        const page = await consentPage(request, asked, action(environment), login, personidentifikator);
        return answers.html('authorize', 200, page);
      }
      open.delete(login);
      const agreed = form.getAll('samtykke');
      const refused = asked.map(({ scope }) => scope).filter((scope) => !agreed.includes(scope));
      return complete(request, environment, personidentifikator, refused);
    },
    finish(request, environment, personidentifikator, consents) {
      if (world.indexOf(personidentifikator) === undefined) return undefined;
      if (!consents && needingConsent(request).length > 0) {
        return answerClient(answers, request, environment.idporten.issuer, denied);
      }
      return complete(request, environment, personidentifikator, []);
    },
  };
}
