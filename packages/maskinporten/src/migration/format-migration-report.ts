import type { Finding } from './finding.ts';
import type { MigrationReport } from './migration-report.ts';

/** Writes a report as plain text of several lines, for a terminal. */
export function formatMigrationReport({ steps, pilot }: MigrationReport): string {
  const lines = steps.flatMap(({ step, title, state, findings }) => [
    `${step}. ${title}: ${state}`,
    ...findings.flatMap(findingLines),
  ]);
  if (!pilot) return lines.join('\n');
  const parts = pilot.grant.map(({ part, option, now }) => `   ${part}: ${option ? `option ${option}. ` : ''}${now}`);
  return [...lines, `The pilot's grant, as createMaskinporten makes it (${pilot.source})`, ...parts].join('\n');
}

function findingLines({ field, state, from, to, reason, source }: Finding): readonly string[] {
  const what = [from, to].filter((text) => text !== undefined).join(' → ');
  return [`   ${state}: ${field}${what && ` ${what}`}`, `      ${reason}${source ? ` (${source})` : ''}`];
}
