import { expect, test } from 'vitest';
import { workspaceRoot } from '../../workspace.ts';
import { checkExamples } from './check-examples.ts';
import { codeBlocks } from './code-blocks.ts';

const page = (...code: string[]): string =>
  ['# Title', '', '```ts', ...code, '```', '', '```sh', 'npm test', '```'].join('\n');
const check = (text: string): readonly string[] => checkExamples(workspaceRoot, codeBlocks('docs/page.md', text));

test('finds the blocks of a page and of doc comments, with their lines', () => {
  expect(codeBlocks('page.md', page('const a = 1;', '', 'a;'))).toEqual([
    { document: 'page.md', line: 4, code: 'const a = 1;\n\na;\n', remark: '' },
  ]);
  const module = [
    '/**',
    ' * Says a.',
    ' *',
    ' * ```ts',
    ' * if (a) {',
    ' *',
    ' *   say(a);',
    ' * }',
    ' * ```',
    ' */',
  ].join('\n');
  expect(codeBlocks('a.ts', module)).toEqual([
    { document: 'a.ts', line: 5, code: 'if (a) {\n\n  say(a);\n}\n', remark: '' },
  ]);
});

test('passes a block that compiles, each block a module of its own', () => {
  const both = `${page('const a: number = await Promise.resolve(1);', 'a;')}\n${page("import { test } from 'vitest';", "const a = 'x';", 'test(a);')}`;
  expect(check(both)).toEqual([]);
});

test('names the page and line of a block that does not compile', () => {
  expect(check(page('const fine = 1;', "const wrong: number = 'one';"))).toEqual([
    "docs/page.md:5 error TS2322: Type 'string' is not assignable to type 'number'.",
  ]);
});

test('an unknown package in an example is a problem', () => {
  expect(check(page("import { x } from '@fellesklient/no-such-package';", 'x;'))).toEqual([
    expect.stringMatching(/^docs\/page\.md:4 error TS2307: /),
  ]);
});

test('a block may opt out only with a reason', () => {
  const wrong = "const wrong: number = 'one';";
  expect(check(page(wrong).replace('```ts', '```ts no-check: output of a tool'))).toEqual([]);
  expect(check(page(wrong).replace('```ts', '```ts no-check'))).toEqual([
    'docs/page.md:4 says no-check without a reason. Add one, or let it compile.',
  ]);
});
