import type { Report, ReportedRequirement, ReportedResult } from './report.ts';

/** JUnit's XML, as CI servers read it: a suite for each register, a case for each check, by the id of its requirement. */
export function junitReport({ requirements, results, startedAt, durationMs, counts }: Report): string {
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const registers = [...new Set(requirements.map(({ register }) => register))];
  const suites = registers.flatMap((register) => {
    const own = results.filter(({ requirement }) => known.get(requirement)?.register === register);
    if (own.length === 0) return [];
    const cases = own.map((result) => testCase(result, known.get(result.requirement)));
    return [
      `  <testsuite${attributes({ name: register, ...totals(own), timestamp: startedAt })}>`,
      ...cases,
      '  </testsuite>',
    ];
  });
  const whole = { name: 'conformance', tests: results.length, failures: counts.fail, errors: counts.error };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ ...whole, skipped: counts.skip + counts.omit, time: seconds(durationMs) })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function totals(results: readonly ReportedResult[]): Readonly<Record<string, string | number>> {
  const count = (...outcomes: string[]): number => results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    tests: results.length,
    failures: count('fail'),
    errors: count('error'),
    skipped: count('skip', 'omit'),
    time: seconds(results.reduce((sum, result) => sum + result.durationMs, 0)),
  };
}

const elements = { fail: 'failure', error: 'error', skip: 'skipped', omit: 'skipped' } as const;

function testCase(result: ReportedResult, requirement: ReportedRequirement | undefined): string {
  const { outcome, message = '', title, durationMs, reproduce } = result;
  const start = `    <testcase${attributes({ classname: result.requirement, name: title, time: seconds(durationMs) })}`;
  if (outcome === 'pass')
    return message === ''
      ? `${start}/>`
      : `${start}>\n      <system-out>${escaped(message)}</system-out>\n    </testcase>`;
  const element = elements[outcome];
  const said = outcome === 'omit' ? `omitted: ${message}` : message;
  if (element === 'skipped') return `${start}>\n      <skipped${attributes({ message: said })}/>\n    </testcase>`;
  const details = [
    message,
    ...(requirement
      ? [
          `${requirement.level}, ${requirement.confidence}: ${requirement.statement}`,
          `Source: ${requirement.source.document}, ${requirement.source.section}`,
        ]
      : []),
    `Try it alone: ${reproduce}`,
  ].join('\n');
  const type = outcome === 'fail' ? 'ExpectationFailed' : 'CheckBroke';
  return `${start}>\n      <${element}${attributes({ message, type })}>${escaped(details)}</${element}>\n    </testcase>`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML 1.0 cannot hold in any form. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  );
}
