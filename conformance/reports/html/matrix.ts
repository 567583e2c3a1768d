import type { Requirement } from '../../src/index.ts';
import { signs } from '../outcome-signs.ts';
import { registerName } from '../register-names.ts';
import type { Report, ReportedRequirement, RequirementOutcome } from '../report.ts';
import { type Html, html } from './escape.ts';

const levels: readonly Requirement['level'][] = ['MUST', 'SHOULD', 'MAY'];
/** What is told of a cell beside how many are met. */
const others: readonly RequirementOutcome[] = ['fail', 'error', 'skip', 'omit', 'untested'];

/** Requirements met, by register and level. A cell leads to its requirements. */
export function matrix({ requirements }: Report): Html {
  const rows = new Map<string, ReportedRequirement[]>();
  for (const requirement of requirements) {
    const row = `${requirement.register} ${requirement.subject}`;
    rows.set(row, [...(rows.get(row) ?? []), requirement]);
  }
  return html`<section aria-labelledby="matrix-title">
<h2 id="matrix-title">Requirements met</h2>
<table class="matrix">
<thead><tr><th scope="col">Register</th>${levels.map((level) => html`<th scope="col">${level}</th>`)}</tr></thead>
<tbody>${[...rows.values()].map(matrixRow)}</tbody>
</table>
<p class="legend">Met/all${others.map((outcome) => html`, ${signs[outcome].sign} ${signs[outcome].word}`)}</p>
</section>`;
}

function matrixRow(own: readonly ReportedRequirement[]): Html {
  const [{ register = '', subject = 'register' } = {}] = own;
  return html`<tr><th scope="row">${registerName(register)}${subject === 'client' ? html` <small>clients</small>` : undefined}</th>${levels.map(
    (level) =>
      cell(
        own.filter((requirement) => requirement.level === level),
        { register, subject, level },
      ),
  )}</tr>`;
}

interface Place {
  readonly register: string;
  readonly subject: string;
  readonly level: string;
}

function cell(own: readonly ReportedRequirement[], { register, subject, level }: Place): Html {
  if (own.length === 0) return html`<td class="none">–</td>`;
  const count = (outcome: RequirementOutcome): number => own.filter((one) => one.outcome === outcome).length;
  const told = others.filter((outcome) => count(outcome) > 0);
  const notes = told.map(
    (outcome) =>
      html`<span class="${outcome}" title="${count(outcome)} ${signs[outcome].word}"><span class="sign">${signs[outcome].sign}</span>${count(outcome)}<span class="hidden"> ${signs[outcome].word}</span></span>`,
  );
  return html`<td><a href="#requirements" data-register="${register}" data-subject="${subject}" data-level="${level}"><span class="met"><strong>${count('pass')}</strong>/${own.length}</span>${notes.length > 0 ? html`<span class="notes">${notes}</span>` : undefined}</a></td>`;
}
