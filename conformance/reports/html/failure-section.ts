import { signs } from '../outcome-signs.ts';
import type { Report } from '../report.ts';
import { type Html, html } from './escape.ts';

const longest = 100;

/** What did not pass, each with what was expected and what came; undefined when all is well. */
export function failureSection({ results }: Report): Html | undefined {
  const failing = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  if (failing.length === 0) return undefined;
  const items = failing.slice(0, longest).map(
    ({
      id,
      outcome,
      message,
    }) => html`<li><span class="sign ${outcome}" title="${signs[outcome].word}"><span aria-hidden="true">${signs[outcome].sign}</span><span class="hidden">${signs[outcome].word}</span></span>
<span><a href="#${id}">${id}</a> <span class="message">${message}</span></span></li>`,
  );
  const left = failing.length - items.length;
  return html`<section aria-labelledby="failures-title">
<h2 id="failures-title">What did not pass</h2>
<ul class="failures">${items}${left > 0 ? html`<li><span></span><span>and ${left} more</span></li>` : undefined}</ul>
</section>`;
}
