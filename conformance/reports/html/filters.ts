import { signs } from '../outcome-signs.ts';
import { registerName } from '../register-names.ts';
import type { Report, RequirementOutcome } from '../report.ts';
import { type Html, html } from './escape.ts';

const order: readonly RequirementOutcome[] = ['fail', 'error', 'skip', 'omit', 'untested', 'pass'];

/** Shown by the script alone, which makes them work. */
export function filters({ requirements }: Report): Html {
  const values = (of: 'register' | 'level' | 'confidence' | 'subject'): readonly string[] => [
    ...new Set(requirements.map((requirement) => requirement[of])),
  ];
  const present = new Set(requirements.map(({ outcome }) => outcome));
  const options = order
    .filter((outcome) => present.has(outcome))
    .map((outcome) => html`<option value="${outcome}">${signs[outcome].sign} ${signs[outcome].word}</option>`);
  return html`<section id="requirements" aria-labelledby="requirements-title">
<h2 id="requirements-title">Requirements</h2>
<form class="filters" role="search" hidden>
<label class="wide">Search <input type="search" name="text" placeholder="id, words of the statement, source, check …" autocomplete="off"></label>
<label>Outcome <select name="outcome"><option value="">any</option>${options}</select></label>
${choice('Register', 'register', values('register'), registerName)}
${choice('Level', 'level', values('level'))}
${choice('Confidence', 'confidence', values('confidence'))}
${choice('Held to it', 'subject', values('subject'))}
<p class="shown"><output aria-live="polite"></output> <button type="reset">Show all</button></p>
</form>
</section>`;
}

/** Kept from sight where there is nothing to choose. */
function choice(label: string, name: string, values: readonly string[], shown = (value: string) => value): Html {
  const hidden = values.length < 2 ? html` hidden` : undefined;
  return html`<label${hidden}>${label} <select name="${name}"><option value="">any</option>${values.map(
    (value) => html`<option value="${value}">${shown(value)}</option>`,
  )}</select></label>`;
}
