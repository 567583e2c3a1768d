import type { FolkeregisteretControls } from '../folkeregisteret/controls.ts';
import { type FolkeregisterEvent, folkeregisterFields } from '../world/transitions/transitions.ts';
import type { World } from '../world/world.ts';
import type { Command } from './command.ts';
import { appendTo, documented } from './world-events.ts';

/** What happens to people in Folkeregisteret (the events of the world), and what its archive has, over HTTP. */
export function folkeregisteretCommands(
  world: World,
  { persondokumenter }: FolkeregisteretControls,
): readonly Command[] {
  return [
    {
      method: 'POST',
      path: '/folkeregisteret-events',
      run(options) {
        const { sequence, at, hendelser } = appendTo<FolkeregisterEvent>(world, options, folkeregisterFields);
        return {
          sequence,
          at,
          hendelser: hendelser.map(({ sekvensnummer, hendelse }) => ({
            sekvensnummer,
            folkeregisteridentifikator: world.notedUnder(hendelse),
            hendelsestype: hendelse.hendelsestype,
          })),
        };
      },
      ...documented(folkeregisterFields),
    },
    {
      method: 'GET',
      path: '/persondokumenter/:personidentifikator',
      run: ({ personidentifikator }) => ({ persondokumenter: persondokumenter(String(personidentifikator)) }),
      fields: {},
    },
  ];
}
