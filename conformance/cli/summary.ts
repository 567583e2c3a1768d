import { amount } from '../reports/amount.ts';
import { callsTold } from '../reports/calls.ts';
import type { Differences } from '../reports/differences.ts';
import { signs } from '../reports/outcome-signs.ts';
import type { Report, ReportedResult } from '../reports/report.ts';
import type { Outcome } from '../src/index.ts';

const mostFailures = 20;
const mostReasons = 15;

/** What a run prints at its end: counts, failures with all that is needed to look into them, and what was not tried. */
export function summaryLines(report: Report, differences?: Differences): readonly string[] {
  const { counts, results, requirements, subjects, durationMs } = report;
  const failing = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  const left = failing.length - mostFailures;
  return [
    `${subjects.map(({ name }) => name).join(', ')}: ${amount(results.length, 'check')} of ${amount(requirements.length, 'requirement')} in ${[`${(durationMs / 1000).toFixed(1)} s`, ...callsTold(report)].join(', ')}`,
    ...failing.slice(0, mostFailures).flatMap((result) => ['', ...failureLines(result, requirements)]),
    ...(left > 0 ? ['', `${left} more did not pass: --report html,json tells of all.`] : []),
    '',
    ...noteLines(results),
    ...reasonLines(results),
    ...differenceLines(differences),
    (Object.keys(counts) as Outcome[]).map((outcome) => `${counts[outcome]} ${signs[outcome].word}`).join(', '),
  ];
}

function failureLines(result: ReportedResult, requirements: Report['requirements']): readonly string[] {
  const { outcome, requirement: id, title, message = '', reproduce } = result;
  const requirement = requirements.find((one) => one.id === id);
  return [
    `${signs[outcome].sign} ${id}: ${title}`,
    `  ${indented(message)}`,
    ...(requirement
      ? [
          `  ${requirement.level} (${requirement.confidence}): ${requirement.statement}`,
          `  Source: ${requirement.source.document}, ${requirement.source.section}`,
        ]
      : []),
    `  ${reproduce}`,
  ];
}

/** What to know of checks that passed. */
function noteLines(results: readonly ReportedResult[]): readonly string[] {
  const lines = results.flatMap(({ id, outcome, message }) =>
    outcome === 'pass' && message !== undefined ? [`${signs.pass.sign} ${id}: ${indented(message)}`] : [],
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function indented(message: string): string {
  return message.replaceAll('\n', '\n  ');
}

function reasonLines(results: readonly ReportedResult[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { outcome, message = '' } of results) {
    if (outcome !== 'skip' && outcome !== 'omit') continue;
    const reason = `${signs[outcome].word}: ${message}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `${count} × ${reason}`);
  const left = lines.length - mostReasons;
  return lines.length === 0
    ? []
    : [...lines.slice(0, mostReasons), ...(left > 0 ? [`${left} more reasons are in the reports.`] : []), ''];
}

function differenceLines(differences: Differences | undefined): readonly string[] {
  if (!differences) return [];
  const { since, newlyFailing, newlyPassing, added, gone } = differences;
  const told = { 'newly failing': newlyFailing, 'newly passing': newlyPassing, new: added, gone };
  const counts = Object.entries(told).map(([what, { length }]) => `${length} ${what}`);
  return [
    `Since ${since}: ${counts.join(', ')}`,
    ...newlyFailing.slice(0, mostFailures).map(({ id }) => `  ${id}`),
    '',
  ];
}
