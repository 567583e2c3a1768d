import type { Disagreement } from '../differences/disagreement.ts';
import { entriesText } from './explain-open.ts';
import type { Row } from './follow.ts';
import type { MovedPage } from './pages.ts';
import type { Plan } from './plan-api.ts';

/** More than people read, and less than GitHub takes (65536 characters). */
const mostShown = 150;

/** What an entry of `differences.yaml` must still be given. */
const reasonWanted = 'Say here why ours differs.';

/** The text of a pull request: what owners have changed, what follows, and what is left for people. */
export function bodyOf(plans: readonly Plan[], requirements: ReadonlyMap<string, readonly string[]>): string {
  const sections = plans.map((plan) => ({ plan, text: sectionOf(plan, requirements) }));
  const quiet = sections.filter(({ text }) => text === '').map(({ plan }) => plan.api);
  const told = sections
    .filter(({ text }) => text !== '')
    .map(({ plan, text }) => `## ${plan.api} (${plan.owner})\n\n${text}`);
  const rest = quiet.length > 0 ? [`Nothing is new for ${quiet.join(', ')}.`] : [];
  return `${['# What owners have changed', ...told, ...rest].join('\n\n')}\n`;
}

function sectionOf(plan: Plan, requirements: ReadonlyMap<string, readonly string[]>): string {
  const persons = plan.rows.filter(({ outcome }) => outcome === 'needs a person');
  return [
    ...plan.fresh.map(
      (name) => `The document of ${name} has been seen for the first time; the next is compared with it.`,
    ),
    ...(plan.rows.length > 0 ? [tableOf(plan.rows)] : []),
    ...list(
      'To be described',
      plan.rows.filter(isUndescribed).map(({ finding }) => finding.path),
    ),
    ...list(
      'Releases',
      plan.release.changesets.map(({ path, package: name, bump }) => `${name}: ${bump} (\`${path}\`)`),
    ),
    ...list(
      'Needs a person',
      persons.map(({ finding, because = '' }) => `${finding.path} \`${finding.detail.rule}\`: ${because}.`),
    ),
    ...plan.disagreements.flatMap(openOf),
    ...list(
      'Explained, and no longer different',
      plan.disagreements.flatMap(({ stale }) => stale),
    ),
    ...list(
      'Prose that has moved',
      plan.pages.moved.map((page) => proseOf(page, requirements)),
    ),
    ...(plan.pages.fresh.length > 0 ? [`${plan.pages.fresh.length} pages have been seen for the first time.`] : []),
    ...list('Not reached', plan.missed),
  ].join('\n\n');
}

/** What followed as the structure of theirs, which has no words. */
const isUndescribed = ({ outcome, finding }: Row): boolean =>
  outcome === 'follows' && /-(property|parameter)-added$/.test(finding.detail.rule);

const list = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`### ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`];

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ finding, where, outcome }) => {
    const { text, wire, types, auth, bump } = finding;
    return row([text, where.join(', '), wire, types, auth, `**${bump}**`, outcome]);
  });
  const head = ['what has changed', 'where', 'wire', 'types', 'auth', 'bump', 'our document'];
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function openOf({ document, open }: Disagreement): readonly string[] {
  if (open.length === 0) return [];
  const entries = entriesText(document, open.slice(0, mostShown), reasonWanted);
  const rest =
    open.length > mostShown
      ? [`And ${open.length - mostShown} more: \`npm run specs -- update\` in a terminal asks for each.`]
      : [];
  const what = `Ours differs from ${document} in ${open.length} points that differences.yaml does not explain. Change openapi.yaml, or add with a reason:`;
  return ['### Not explained', what, `\`\`\`yaml\n${entries}\`\`\``, ...rest];
}

function proseOf({ page }: MovedPage, requirements: ReadonlyMap<string, readonly string[]>): string {
  const ids = page.requirements.flatMap((document) => requirements.get(document) ?? []);
  const told =
    ids.length > 0 ? `read it again for ${[...new Set(ids)].sort().join(', ')}` : 'no requirement rests on it';
  return `${page.address}: ${told}.`;
}
