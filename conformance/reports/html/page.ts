import { createHash } from 'node:crypto';
import { type Outcome, outcomes } from '../../src/index.ts';
import { amount } from '../amount.ts';
import { callsTold } from '../calls.ts';
import type { Differences } from '../differences.ts';
import type { MutationScore } from '../mutation-score.ts';
import { signs } from '../outcome-signs.ts';
import type { Report } from '../report.ts';
import { differenceSection } from './difference-section.ts';
import { type Html, html, trusted } from './escape.ts';
import { failureSection } from './failure-section.ts';
import { filters } from './filters.ts';
import { matrix } from './matrix.ts';
import { mutationSection } from './mutation-section.ts';
import { registerSections } from './requirement.ts';
import { script } from './script.ts';
import { styles } from './styles.ts';

/** What a page shows beside the run itself. */
export interface PageExtras {
  readonly differences?: Differences;
  readonly mutation?: MutationScore;
}

/** A page that needs nothing but itself: it asks no server for anything, and reads without script, only without search. */
export function htmlReport(report: Report, { differences, mutation }: PageExtras = {}): string {
  const title = `Conformance: ${report.subjects.map(({ name }) => name).join(', ')}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${title}</title>
<style>${trusted(styles)}</style>
</head>
<body>
<header>
${verdict(report)}
${facts(report)}
${counts(report)}
</header>
<main>
${matrix(report)}
${failureSection(report)}
${differences && differenceSection(differences)}
${mutation && mutationSection(mutation)}
${filters(report)}
${registerSections(report)}
</main>
<footer><p>Tokens, grants, keys and all persons but the published synthetic ones are redacted. What a pass is worth depends on
the confidence of its record: <em>documented</em> by the owner, <em>observed</em> in recordings and public code, or
<em>inferred</em>.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.markup;
}

/** Whatever slips into the page can load and run nothing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function verdict({ results, counts, subjects }: Report): Html {
  const [outcome, said]: [Outcome, string] =
    counts.fail > 0
      ? ['fail', `${amount(counts.fail, 'check')} failed`]
      : counts.error > 0
        ? ['error', `No verdict: ${amount(counts.error, 'check')} could not be carried out`]
        : counts.pass > 0
          ? ['pass', counts.pass === results.length ? 'Every check passed' : 'No check failed']
          : ['skip', 'Nothing was proved'];
  return html`<p class="kicker">Conformance report</p>
<h1>${subjects.map(({ name }, i) => html`${i > 0 ? ', ' : ''}${name}`)}</h1>
<p class="verdict ${outcome}"><span class="sign" aria-hidden="true">${signs[outcome].sign}</span> ${said}</p>`;
}

function facts(report: Report): Html {
  const { startedAt, durationMs, suite, chosen, requirements, results } = report;
  const narrowed = [
    ...chosen.profiles.map((profile) => `profile ${profile}`),
    ...chosen.only.map((pattern) => `only ${pattern}`),
    ...(chosen.shard === undefined ? [] : [`shard ${chosen.shard}`]),
  ].join(', ');
  return html`<p class="facts">${amount(results.length, 'check')} of ${amount(requirements.length, 'requirement')} ·
<time datetime="${startedAt}">${startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time> ·
${[`${(durationMs / 1000).toFixed(1)} s`, ...callsTold(report)].join(' · ')} · suite ${suite}${narrowed === '' ? '' : ` · ${narrowed}`}</p>`;
}

function counts({ counts: told, results }: Report): Html {
  const shown = outcomes.filter((outcome) => told[outcome] > 0);
  const share = (outcome: Outcome): string => ((100 * told[outcome]) / results.length).toFixed(2);
  return html`<div class="bar" aria-hidden="true">${shown.map(
    (outcome) => html`<span class="${outcome}" style="width:${share(outcome)}%"></span>`,
  )}</div>
<ul class="counts">${outcomes.map(
    (outcome) =>
      html`<li class="${outcome}"><span class="sign" aria-hidden="true">${signs[outcome].sign}</span>
<strong>${told[outcome]}</strong> ${signs[outcome].word}</li>`,
  )}</ul>`;
}
