import { html } from 'hono/html';
import { renderPage } from '../html-page.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import type { IdportenScope } from './scope-registry.ts';

/** Asks the citizen to agree to the scopes that need it. Each may be left out (oidc_protocol_access_token.md). */
export function consentPage(
  request: AuthorizationRequest,
  scopes: readonly IdportenScope[],
  action: string,
  login: string,
  personidentifikator: string,
): Promise<string> {
  return renderPage(
    'Samtykke',
    html`<form method="post" action="${action}">
<input type="hidden" name="login" value="${login}">
<input type="hidden" name="personidentifikator" value="${personidentifikator}">
<fieldset>
<legend>${request.client.displayName} ber om tilgang til</legend>
${scopes.map(
  ({ scope, description = scope }, index) =>
    html`<p><input type="checkbox" id="scope-${index}" name="samtykke" value="${scope}" checked>
<label for="scope-${index}">${description}</label></p>
`,
)}</fieldset>
<button name="svar" value="ja">Jeg samtykker</button>
<button name="avbryt" value="ja">Avbryt</button>
</form>`,
  );
}
