import type { Differences } from '../differences.ts';
import type { ReportedResult } from '../report.ts';
import { type Html, html } from './escape.ts';

const longest = 200;

/** What differs from an earlier run. */
export function differenceSection({ since, newlyFailing, newlyPassing, added, gone }: Differences): Html {
  const lists = [
    list('Newly failing', newlyFailing, true),
    list('Newly passing', newlyPassing, true),
    list('New', added, true),
    list('Gone', gone, false),
  ];
  const nothing = [newlyFailing, newlyPassing, added, gone].every(({ length }) => length === 0);
  return html`<section aria-labelledby="differences-title" class="differences">
<h2 id="differences-title">Since the run of ${since.slice(0, 16).replace('T', ' ')} UTC</h2>
${nothing ? html`<p>Nothing differs.</p>` : lists}
</section>`;
}

/** Open when it is about a failure: that is what somebody looks for. */
function list(what: string, results: readonly ReportedResult[], isHere: boolean): Html {
  if (results.length === 0) return html``;
  const items = results
    .slice(0, longest)
    .map(({ id }) => html`<li>${isHere ? html`<a href="#${id}">${id}</a>` : html`${id}`}</li>`);
  const more = results.length - items.length;
  return html`<details${what === 'Newly failing' ? html` open` : undefined}><summary>${what}: ${results.length}</summary><ul>${items}${more > 0 ? html`<li>and ${more} more</li>` : undefined}</ul></details>`;
}
