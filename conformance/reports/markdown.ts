import { callsTold } from './calls.ts';
import type { Differences } from './differences.ts';
import { signs } from './outcome-signs.ts';
import type { Report, ReportedResult } from './report.ts';

/** Job summaries are cut by their size, so that only the first of many failures are told in full. */
const mostFailures = 50;

/** A summary for a job page: counts, what failed, why others were skipped, what differs. */
export function markdownReport(report: Report, differences?: Differences): string {
  const { counts, subjects, requirements, results, chosen, suite, startedAt } = report;
  const failing = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  const verdict = failing.length > 0 ? `${failing.length} of ${results.length} checks did not pass` : 'No check failed';
  const asked = [...chosen.profiles, ...chosen.only, ...(chosen.shard === undefined ? [] : [`shard ${chosen.shard}`])];
  return [
    `## Conformance: ${verdict}`,
    '',
    `${subjects.map(({ name }) => text(name)).join(', ')}. Suite ${[suite, startedAt, ...callsTold(report)].join(', ')}.${asked.length > 0 ? ` Chosen: ${asked.map(text).join(', ')}.` : ''}`,
    '',
    '| | checks |',
    '|---|---:|',
    ...Object.entries(signs).flatMap(([outcome, { sign, word }]) =>
      outcome in counts ? [`| ${sign} ${word} | ${counts[outcome as keyof typeof counts]} |`] : [],
    ),
    '',
    ...matrix(report),
    '',
    ...(differences ? [...differenceLines(differences), ''] : []),
    ...failing.slice(0, mostFailures).flatMap((result) => failure(result, requirements)),
    ...(failing.length > mostFailures ? [`${failing.length - mostFailures} more are in the other reports.`, ''] : []),
    ...notes(results),
    ...reasons(results),
  ].join('\n');
}

function matrix({ requirements }: Report): readonly string[] {
  const registers = [...new Set(requirements.map(({ register }) => register))];
  const levels = ['MUST', 'SHOULD', 'MAY'] as const;
  const cell = (register: string, level: string): string => {
    const own = requirements.filter((one) => one.register === register && one.level === level);
    const met = own.filter(({ outcome }) => outcome === 'pass').length;
    return own.length === 0 ? '' : `${met} of ${own.length}`;
  };
  return [
    `| requirements met | ${levels.join(' | ')} |`,
    '|---|---:|---:|---:|',
    ...registers.map((register) => `| ${register} | ${levels.map((level) => cell(register, level)).join(' | ')} |`),
  ];
}

function failure(
  { requirement: id, title, outcome, message = '', reproduce }: ReportedResult,
  requirements: Report['requirements'],
): readonly string[] {
  const requirement = requirements.find((one) => one.id === id);
  return [
    `### ${signs[outcome].sign} ${id}: ${text(title)}`,
    '',
    text(message),
    '',
    ...(requirement
      ? [
          `> ${requirement.level}, ${requirement.confidence}: ${text(requirement.statement)}`,
          `> Source: ${text(`${requirement.source.document}, ${requirement.source.section}`)}`,
          '',
        ]
      : []),
    ...fenced(reproduce),
    '',
  ];
}

/** What to know of checks that passed. */
function notes(results: readonly ReportedResult[]): readonly string[] {
  const told = results.flatMap(({ id, outcome, message }) =>
    outcome === 'pass' && message !== undefined ? [`- \`${id}\`: ${text(message)}`] : [],
  );
  return told.length === 0 ? [] : ['Passed, but:', '', ...told, ''];
}

function reasons(results: readonly ReportedResult[]): readonly string[] {
  const left = results.filter(({ outcome }) => outcome === 'skip' || outcome === 'omit');
  if (left.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { outcome, message = '' } of left) {
    const reason = `${signs[outcome].sign} ${signs[outcome].word}: ${text(message)}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `- ${count} × ${reason}`);
  return ['<details><summary>What was not tried, and why</summary>', '', ...lines, '', '</details>', ''];
}

function differenceLines({ since, newlyFailing, newlyPassing, added, gone }: Differences): readonly string[] {
  const list = (what: string, results: readonly ReportedResult[]): readonly string[] =>
    results.length === 0
      ? []
      : [
          `- ${what}: ${results.length} (${results
            .slice(0, 20)
            .map(({ id }) => `\`${id}\``)
            .join(', ')}${results.length > 20 ? ', …' : ''})`,
        ];
  const lines = [
    ...list('newly failing', newlyFailing),
    ...list('newly passing', newlyPassing),
    ...list('new', added),
    ...list('gone', gone),
  ];
  return [`Since ${since}:`, '', ...(lines.length > 0 ? lines : ['- nothing differs'])];
}

/** Text that Markdown and HTML leave as it is, on one line. */
function text(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|!~&@]/g, (sign) => (sign === '@' ? '&#64;' : `\\${sign}`));
}

/** A fence that nothing inside can end. */
function fenced(code: string): readonly string[] {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}sh`, code.replaceAll('\n', ' '), fence];
}
