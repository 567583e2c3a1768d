import { expect, test } from 'vitest';
import { junitReport } from './junit.ts';
import { demoReport, demoResult } from './testing/demo-report.ts';

test('every outcome as CI servers know it', () => {
  const xml = junitReport(
    demoReport([
      demoResult('KRR-A'),
      demoResult('KRR-F', 'pass', { message: 'It ends in 12 days.' }),
      demoResult('KRR-B', 'fail'),
      demoResult('KRR-C', 'error'),
      demoResult('KRR-D', 'skip'),
      demoResult('KRR-E', 'omit'),
    ]),
  );
  expect(xml).toContain('<testsuites name="conformance" tests="6" failures="1" errors="1" skipped="2" time="1.234">');
  expect(xml).toContain('<testsuite name="krr" tests="6" failures="1" errors="1" skipped="2" time="0.072"');
  expect(xml).toContain('<testcase classname="KRR-A" name="once" time="0.012"/>');
  expect(xml).toContain('<system-out>It ends in 12 days.</system-out>');
  expect(xml).toContain('<failure message="KRR-B: expected 1, came 2" type="ExpectationFailed">');
  expect(xml).toContain('MUST, documented: KRR-B holds.\nSource: The demo page, 1\nTry it alone: npx ');
  expect(xml).toContain('<error message="KRR-C: expected 1, came 2" type="CheckBroke">');
  expect(xml).toContain('<skipped message="KRR-D: expected 1, came 2"/>');
  expect(xml).toContain('<skipped message="omitted: KRR-E: expected 1, came 2"/>');
});

test('whatever came, it is XML', () => {
  const message = 'came "<&>"\u0000\u0008\nand more ]]>';
  const xml = junitReport(demoReport([demoResult('KRR-A', 'fail', { message, title: '<i>' })]));
  expect(xml).toContain('message="came &quot;&lt;&amp;&gt;&quot;\ufffd\ufffd&#10;and more ]]&gt;"');
  expect(xml).toContain('name="&lt;i&gt;"');
});
