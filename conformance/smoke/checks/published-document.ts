import type { Finding } from '@fellesklient/spec-diff';
import { type Check, ExpectationFailed, type RegisterSubject, requires, send } from '../../src/index.ts';
import { atEach } from './spot.ts';

const most = 30;

/** The OpenAPI document that an owner publishes, against ours, from which clients and sandbox are made. */
export const publishedDocumentChecks: readonly Check<RegisterSubject>[] = atEach(
  'LIVE-DOCUMENT',
  ['krr'],
  async ({ subject, place }) => {
    const answer = await send(subject, { method: 'GET', url: place.url });
    requires(answer.status === 200 ? answer : undefined, 'There is no document to compare with: see KRR-DOCUMENT.');
    const findings = await differences(await ours(place.url), answer.body);
    if (findings.length === 0) return;
    const breaking = findings.filter(({ wire }) => wire === 'breaking');
    const sorted = [...breaking, ...findings.filter(({ wire }) => wire !== 'breaking')];
    const told = [
      `${findings.length} differences from our document, of which ${breaking.length} break who was written for ours:`,
      ...sorted.slice(0, most).map(lineOf),
      ...(sorted.length > most ? [`… and ${sorted.length - most} more`] : []),
    ].join('\n');
    if (breaking.length > 0) throw new ExpectationFailed(told);
    subject.note?.(told);
  },
);

/** The sandbox serves it at the same address. Loaded when it is wanted, since that takes a while. */
async function ours(url: string): Promise<string> {
  const { createSandbox } = await import('@fellesklient/sandbox');
  return (await createSandbox().fetch(new Request(url))).text();
}

async function differences(before: string, after: string): Promise<readonly Finding[]> {
  const { DocumentError, diff, readDocument } = await import('@fellesklient/spec-diff');
  try {
    return diff(readDocument(before), readDocument(after)).findings;
  } catch (error) {
    if (error instanceof DocumentError) throw new ExpectationFailed(`document: ${error.message}`);
    throw error;
  }
}

function lineOf({ wire, types, auth, text }: Finding): string {
  const verdicts = Object.entries({ wire, types, access: auth }).flatMap(([part, verdict]) =>
    verdict === 'none' ? [] : [`${part} ${verdict}`],
  );
  return `- [${verdicts.join(', ')}] ${text}`;
}
