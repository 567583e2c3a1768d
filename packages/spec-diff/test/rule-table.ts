import { allRules } from '../src/rules/all-rules.ts';
import type { Judgement } from '../src/rules/rule.ts';

const letter = (verdict = 'none'): string => (verdict === 'none' ? '–' : verdict.slice(0, 1));
const cell = (judgement: Judgement | undefined): string =>
  judgement
    ? `${letter(judgement.wire)} ${letter(judgement.types)} ${letter(judgement.auth)} **${judgement.bump}**`
    : '';

/** The rules as the README has them: what each comes to in requests, in answers, and elsewhere. */
export function ruleTable(): string {
  const rows = allRules.map(
    ({ name, request, response, whole }) => `| \`${name}\` | ${cell(request)} | ${cell(response)} | ${cell(whole)} |`,
  );
  return ['| rule | in requests | in answers | elsewhere |', '|---|---|---|---|', ...rows].join('\n');
}
