import type { Mutant, MutationScore } from '../mutation-score.ts';
import { type Html, html } from './escape.ts';

/** How many planted defects the suite has found: what a pass is worth. */
export function mutationSection({ score, mutants }: MutationScore): Html {
  const packages = [...new Set(mutants.map((mutant) => mutant.package))].sort();
  const survivors = mutants.filter(({ outcome }) => outcome !== 'killed');
  return html`<section aria-labelledby="mutation-title" class="mutation">
<h2 id="mutation-title">Can the suite fail?</h2>
<p><strong class="score">${score.toFixed(1)} %</strong> of ${mutants.length} small defects, planted in copies of the packages, were found by a
check of the requirement that the defect violates.</p>
<table class="matrix">
<thead><tr><th scope="col">Package</th><th scope="col">Killed</th><th scope="col">Survived</th><th scope="col">Error</th></tr></thead>
<tbody>${packages.map((name) => packageRow(name, mutants))}</tbody>
</table>
${survivors.length > 0 ? html`<details><summary>Not found: ${survivors.length}</summary><ul>${survivors.map(survivor)}</ul></details>` : undefined}
</section>`;
}

function packageRow(name: string, mutants: readonly Mutant[]): Html {
  const count = (outcome: Mutant['outcome']): number =>
    mutants.filter((mutant) => mutant.package === name && mutant.outcome === outcome).length;
  return html`<tr><th scope="row">${name}</th><td>${count('killed')}</td><td>${count('survived')}</td><td>${count('error')}</td></tr>`;
}

function survivor({ id, violates, outcome, noticedBy = [], why }: Mutant): Html {
  const noticed = noticedBy.length > 0 ? `, noticed by ${noticedBy.join(', ')}` : '';
  return html`<li>${id} (${outcome}), violates <a href="#${violates}">${violates}</a>${noticed}${why === undefined ? '' : `: ${why}`}</li>`;
}
