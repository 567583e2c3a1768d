import { html } from 'hono/html';
import type { Answers } from '../answer.ts';
import { renderPage } from '../html-page.ts';
import type { AnswerTarget } from './authorization-request.ts';
import type { OauthRefused } from './oauth-refused.ts';

/** Sends the citizen back to the client, with a code or an error, and `iss` (RFC 9207). */
export async function answerClient(
  answers: Answers,
  target: AnswerTarget,
  issuer: string,
  answer: { readonly code: string } | OauthRefused,
): Promise<Response> {
  const { redirectUri, state, responseMode } = target;
  const parameters = new URLSearchParams(
    'code' in answer ? { code: answer.code } : { error: answer.error, error_description: answer.message },
  );
  if (state !== undefined) parameters.set('state', state);
  parameters.set('iss', issuer);
  if (responseMode === 'form_post') return answers.html('authorize', 200, await postingPage(redirectUri, parameters));
  return redirect(redirectUri, parameters);
}

/** @param address keeps its very characters: clients compare it with what they registered. */
export function redirect(address: string, parameters: URLSearchParams): Response {
  const query = parameters.toString();
  const location = query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
}

// The real page sends itself with a script; the sandbox's pages hold none.
function postingPage(action: string, parameters: URLSearchParams): Promise<string> {
  return renderPage(
    'Du er logget inn',
    html`<form method="post" action="${action}">
${[...parameters].map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
)}<button>Gå videre</button>
</form>`,
  );
}
