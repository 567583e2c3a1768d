import { compareClients, comparisonSummary, comparisonTable } from '@fellesklient/conformance/resilience';
import type { Section } from './section.ts';

/** How clients with default options stand the same faults. */
export async function faults(): Promise<Section> {
  const comparison = await compareClients();
  return {
    title: 'Faults, against other clients',
    text: [
      `${comparison.rows.length} faults over real sockets, every client with default options. A client handles a fault when it gives the right value, or`,
      'fails where there is none and tells the status there was, without asking more often or earlier than the register allows, within',
      `${comparison.observeMs / 1000} seconds. The rows are those of \`conformance/resilience\`.`,
      '',
      comparisonSummary(comparison),
      '<details><summary>Row by row</summary>',
      '',
      '**leak** means that the identity number or the token can be read in what is thrown.',
      '',
      comparisonTable(comparison),
      '</details>',
    ].join('\n'),
  };
}
