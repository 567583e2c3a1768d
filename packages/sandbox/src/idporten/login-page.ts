import { html } from 'hono/html';
import { renderPage } from '../html-page.ts';
import { publishedPersons } from '../world/published-persons.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** Where the pages' forms go: a path of the sandbox's own. */
export const loginPath = '/authorize/sandbox';

/** Asks which inhabitant logs in. */
export function loginPage(request: AuthorizationRequest, action: string, login: string, alert = ''): Promise<string> {
  return renderPage(
    'Logg inn med ID-porten',
    html`<p>${request.client.displayName} ber deg logge inn (${request.acr}).</p>
${alert === '' ? '' : html`<p role="alert">${alert}</p>`}
<form method="post" action="${action}">
<input type="hidden" name="login" value="${login}">
<label for="person">Velg en av de publiserte testpersonene</label>
<select id="person" name="person">
${publishedPersons.map(
  ({ personidentifikator, description }) =>
    html`<option value="${personidentifikator}">${personidentifikator}: ${description}</option>
`,
)}</select>
<label for="personidentifikator">eller skriv personidentifikatoren til en annen innbygger</label>
<input id="personidentifikator" name="personidentifikator" type="text" inputmode="numeric" autocomplete="off" maxlength="11">
<button>Logg inn</button>
<button name="avbryt" value="ja">Avbryt</button>
</form>`,
  );
}
