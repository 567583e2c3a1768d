import type { FolkeregisteretControls } from '../folkeregisteret/controls.ts';
import type { Command } from './command.ts';

/** What a program in any language can ask about Folkeregisteret's archive. */
export function folkeregisteretCommands({ persondokumenter }: FolkeregisteretControls): readonly Command[] {
  return [
    {
      method: 'GET',
      path: '/persondokumenter/:personidentifikator',
      run: ({ personidentifikator }) => ({ persondokumenter: persondokumenter(String(personidentifikator)) }),
      fields: {},
    },
  ];
}
