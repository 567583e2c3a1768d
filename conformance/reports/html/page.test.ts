import { expect, test } from 'vitest';
import { differencesBetween } from '../differences.ts';
import { demoReport, demoResult } from '../testing/demo-report.ts';
import { htmlReport } from './page.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u0000`;

test('whatever came is text: no markup, no attribute, no address that is loaded', () => {
  const exchange = {
    request: { method: 'GET', url: `http://a/${hostile}`, headers: { [hostile]: hostile }, body: hostile },
    response: { status: 200, headers: { a: hostile }, body: hostile },
  };
  const result = demoResult('KRR-A', 'fail', { title: hostile, message: hostile, evidence: [exchange] });
  const earlier = demoReport([demoResult('KRR-A'), demoResult('KRR-B', 'pass', { id: `KRR-B/${hostile}` })]);
  const report = {
    ...demoReport([result], { target: hostile }),
    subjects: [{ kind: 'register', name: hostile }],
  } as const;
  const mutant = { id: hostile, package: hostile, violates: hostile, outcome: 'survived' } as const;
  const page = htmlReport(report, {
    differences: differencesBetween(earlier, report),
    mutation: { score: 50, mutants: [mutant] },
  });
  expect(page).not.toMatch(/<script>alert|<img/);
  expect(page).not.toContain('\u0000');
  // Its quotation mark ends no attribute.
  expect(page).not.toContain('"&gt;&lt;script');
  expect(page.split('&lt;script&gt;alert(1)').length).toBeGreaterThan(10);
  expect(page).not.toMatch(/\s(?:src|href)="(?!#)/);
  expect(page).not.toMatch(/url\(|@import/);
});

test('each outcome by a sign and a word', () => {
  const page = htmlReport(
    demoReport([
      demoResult('KRR-A'),
      demoResult('KRR-B', 'fail'),
      demoResult('KRR-C', 'error'),
      demoResult('KRR-D', 'skip'),
      demoResult('KRR-E', 'omit'),
    ]),
  );
  for (const [sign, word] of Object.entries({
    '✓': 'passed',
    '✗': 'failed',
    '!': 'broke',
    '○': 'skipped',
    '–': 'omitted',
    '·': 'not tested',
  })) {
    expect(page).toContain(`<span aria-hidden="true">${sign}</span><span class="hidden">${word}</span>`);
  }
});

test.each<[string, Parameters<typeof demoResult>[1][], string]>([
  ['a failure', ['pass', 'fail', 'error'], '1 check failed'],
  ['something that broke', ['pass', 'error', 'error'], 'No verdict: 2 checks could not be carried out'],
  ['a skip', ['pass', 'skip'], 'No check failed'],
  ['passes alone', ['pass', 'pass'], 'Every check passed'],
  ['skips alone', ['skip'], 'Nothing was proved'],
])('the verdict of %s', (_, outcomes, verdict) => {
  const results = outcomes.map((outcome, i) => demoResult(`KRR-${i}`, outcome));
  expect(htmlReport(demoReport(results))).toContain(`</span> ${verdict}</p>`);
});

test('of a pass the last exchange is shown, of a failure all', () => {
  const exchange = (name: string) => ({ request: { method: 'GET', url: `http://a/${name}`, headers: {}, body: '' } });
  const evidence = [exchange('first'), exchange('last')];
  const passed = htmlReport(demoReport([demoResult('KRR-A', 'pass', { evidence })]));
  expect(passed).not.toContain('http://a/first');
  expect(passed).toContain('http://a/last');
  expect(passed).toContain('1 earlier exchange is in the JSON report.');
  expect(htmlReport(demoReport([demoResult('KRR-A', 'fail', { evidence })]))).toContain('http://a/first');
});
