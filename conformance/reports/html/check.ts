import type { Exchange } from '../../src/index.ts';
import { signs } from '../outcome-signs.ts';
import type { ReportedResult } from '../report.ts';
import { type Html, html } from './escape.ts';

/** Of a check that passed one exchange is shown, the one that was judged last; of others, as many as anybody reads. */
const most = { pass: 1, other: 20 };
const longest = { pass: 400, other: 4000 };

/** What came of one check, and its evidence. */
export function checkDetails(result: ReportedResult): Html {
  const { id, outcome, title, message, durationMs, evidence, reproduce } = result;
  const kind = outcome === 'pass' ? 'pass' : 'other';
  const shown = evidence.slice(-most[kind]);
  const left = evidence.length - shown.length;
  return html`<details class="check ${outcome}" id="${id}">
<summary><span class="sign ${outcome}" title="${signs[outcome].word}"><span aria-hidden="true">${signs[outcome].sign}</span><span class="hidden">${signs[outcome].word}</span></span>
<span class="what">${title} <small>${durationMs} ms</small>${message === undefined ? undefined : html`<span class="message">${message}</span>`}</span></summary>
<div class="inside">
<p class="again">Try it alone: <code>${reproduce}</code></p>
${left > 0 ? html`<p class="left">${left} earlier ${left === 1 ? 'exchange is' : 'exchanges are'} in the JSON report.</p>` : undefined}
${shown.map((exchange) => exchangeBlock(exchange, longest[kind]))}
${evidence.length === 0 ? html`<p class="left">Nothing was sent.</p>` : undefined}
</div>
</details>
`;
}

function exchangeBlock({ request, response }: Exchange, longestBody: number): Html {
  const asked = `${request.method} ${request.url}\n${messageText(request, longestBody)}`;
  const answered = response ? `${response.status}\n${messageText(response, longestBody)}` : 'no answer';
  return html`<pre class="exchange" tabindex="0"><b>${asked}</b>
→ ${answered}</pre>`;
}

function messageText({ headers, body }: Exchange['request' | 'response'] & object, longestBody: number): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = body.length > longestBody ? `${body.slice(0, longestBody)}…` : body;
  return [...lines, ...(text === '' ? [] : ['', text]), ''].join('\n');
}
