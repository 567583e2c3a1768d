import type { Command } from '../admin/command.ts';
import type { AuthlevelControls, IdportenUser } from './logins.ts';

/** The control over HTTP. */
export function authlevelCommand({ setIdportenUser }: AuthlevelControls): Command {
  return {
    method: 'POST',
    path: '/idporten-users',
    fields: { personidentifikator: 'string', registered: 'boolean', last_level4: 'number', blocked: 'boolean' },
    run: (options) => setIdportenUser(options as unknown as IdportenUser),
  };
}
