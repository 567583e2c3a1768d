import { amount } from '../amount.ts';
import { signs } from '../outcome-signs.ts';
import { registerName } from '../register-names.ts';
import type { Report, ReportedRequirement, ReportedResult } from '../report.ts';
import { checkDetails } from './check.ts';
import { type Html, html } from './escape.ts';

/** Every requirement, by register, each with its checks behind it. */
export function registerSections({ requirements, results }: Report): readonly Html[] {
  const byRequirement = new Map<string, ReportedResult[]>();
  for (const result of results) {
    byRequirement.set(result.requirement, [...(byRequirement.get(result.requirement) ?? []), result]);
  }
  const registers = [...new Set(requirements.map(({ register }) => register))];
  return registers.map((register) => {
    const own = requirements.filter((requirement) => requirement.register === register);
    return html`<section class="register" aria-labelledby="register-${register}">
<h3 id="register-${register}">${registerName(register)} <small>${amount(own.length, 'requirement')}</small></h3>
${own.map((requirement) => requirementDetails(requirement, byRequirement.get(requirement.id) ?? []))}
</section>
`;
  });
}

function requirementDetails(requirement: ReportedRequirement, results: readonly ReportedResult[]): Html {
  const { id, outcome, level, confidence, register, subject, statement, source } = requirement;
  const { sign, word } = signs[outcome];
  const sources = `${source.document}, ${source.section}`;
  const words = [id, statement, sources, ...results.map(({ title }) => title)].join(' ').toLowerCase();
  return html`<details class="requirement ${outcome}" id="${id}" data-outcome="${outcome}" data-register="${register}" data-level="${level}" data-confidence="${confidence}" data-subject="${subject}" data-text="${words}">
<summary><span class="sign ${outcome}" title="${word}"><span aria-hidden="true">${sign}</span><span class="hidden">${word}</span></span>
<span class="what"><span class="id">${id}</span> <span class="tag">${level}</span>${subject === 'client' ? html` <span class="tag">client</span>` : undefined}${confidence === 'documented' ? undefined : html` <span class="tag">${confidence}</span>`}
<span class="statement">${statement}</span></span></summary>
<div class="inside">
<dl>
<dt>Source</dt><dd>${sources}</dd>
<dt>Confidence</dt><dd>${confidence}</dd>
${row('Profiles', requirement.profiles?.join(', '))}
${row('Another source says', requirement.disagreement)}
${row('Not tested', requirement.notTested)}
</dl>
${results.length > 0 ? html`<div class="checks">${results.map(checkDetails)}</div>` : undefined}
</div>
</details>
`;
}

function row(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`;
}
