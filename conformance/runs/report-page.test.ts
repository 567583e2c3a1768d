// The page of a report in a real browser, on a phone and on a desk.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differencesBetween } from '../reports/differences.ts';
import { htmlReport } from '../reports/html/page.ts';
import { demoReport, demoResult } from '../reports/testing/demo-report.ts';
import type { Outcome } from '../src/index.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];
const args = [...flags, 'disable-component-update', 'disable-sync'].map((flag) => `--${flag}`);
const sizes = {
  'a phone': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  'a desk': { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false },
};

const long = 'presseutenfolkeregisteridentifikator'.repeat(6);
const evidence = [
  {
    request: { method: 'GET', url: `http://127.0.0.1/${long}`, headers: { accept: long }, body: '' },
    response: { status: 403, headers: {}, body: `{"${long}":"${long}"}` },
  },
];
const outcomes: readonly Outcome[] = ['pass', 'pass', 'pass', 'fail', 'error', 'skip', 'omit'];
const results = Array.from({ length: 210 }, (_, i) =>
  demoResult(`KRR-${i}-${i % 9 === 0 ? long.toUpperCase() : 'SHORT'}`, outcomes[i % 7], { evidence }),
);
const report = demoReport(results);
const earlier = demoReport(results.map((result) => ({ ...result, outcome: 'pass' as const })));
const mutation = {
  score: 95,
  mutants: [{ id: long, package: 'sandbox', violates: 'KRR-3-SHORT', outcome: 'survived' as const }],
};

const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
const file = join(folder, 'conformance.html');
let browser: Browser;

describe.skipIf(!existsSync(executablePath))(
  `the page of a report (skipped unless ${executablePath} or $CHROMIUM is Chromium)`,
  () => {
    beforeAll(async () => {
      writeFileSync(file, htmlReport(report, { differences: differencesBetween(earlier, report), mutation }));
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    describe.each(Object.entries(sizes))('on %s', (_, size) => {
      test.each(['light', 'dark'] as const)(
        '%s: nothing is complained of, asked for or cut off',
        async (colorScheme) => {
          const { page, complaints, asked } = await opened({ ...size, colorScheme });
          for (const details of await page.locator('.requirement.fail, .check.fail').all()) {
            await details.evaluate((one: HTMLDetailsElement) => {
              one.open = true;
            });
          }
          expect(await overflow(page)).toBe(0);
          expect(complaints).toEqual([]);
          expect(asked).toEqual([pathToFileURL(file).href]);
          expect(await contrasts(page)).toEqual([]);
          await page.context().close();
        },
      );

      test('a search, a choice, the matrix and a link lead to requirements and their evidence', async () => {
        const { page } = await opened(size);
        const shown = page.locator('.requirement:visible');
        await page.getByLabel('Search').fill('krr-3-short');
        expect(await shown.count()).toBe(1);
        await page.getByRole('button', { name: 'Show all' }).click();
        await page.getByLabel('Outcome').selectOption('fail');
        await expect.poll(() => shown.count()).toBe(30);
        expect(await page.locator('output').textContent()).toBe('30 of 211 requirements');
        await shown.first().locator('> summary').click();
        await page.locator('.check:visible > summary').first().click();
        expect(await page.locator('.exchange:visible').first().textContent()).toContain('GET http://127.0.0.1/');
        await page.locator('.matrix a').first().click();
        await expect.poll(() => shown.count()).toBe(211);
        await page.getByLabel('Outcome').selectOption('pass');
        await page.locator('.failures a').first().click();
        await expect.poll(() => page.locator('[id="KRR-3-SHORT/once"] .exchange').isVisible()).toBe(true);
        await page.context().close();
      });
    });

    test('on paper failures are open, and nothing else', async () => {
      const { page } = await opened(sizes['a desk']);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const open = await page.locator('.requirement[open]').evaluateAll((all) => all.map(({ className }) => className));
      expect(new Set(open)).toEqual(new Set(['requirement fail', 'requirement error']));
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.requirement[open]').count()).toBe(0);
      await page.context().close();
    });
  },
);

async function opened(options: Parameters<Browser['newContext']>[0]) {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints, asked };
}

/** Pixels that one would have to scroll sideways for. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3), by class. */
function contrasts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const poor = [...document.querySelectorAll('header *, .matrix *, .failures *, .requirement:nth-of-type(-n+8) *')]
      .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
      .filter((element) => {
        const [a = 0, b = 0] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05) < 4.5;
      });
    return [...new Set(poor.map((element) => `${element.tagName}.${element.className}: ${element.textContent}`))];
  });
}
