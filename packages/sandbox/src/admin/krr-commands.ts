import { sisteEndringsId } from '../krr/changes.ts';
import { InvalidEvent } from '../world/check-event.ts';
import type { WorldEvent } from '../world/event.ts';
import type { World } from '../world/world.ts';
import type { Command } from './command.ts';

/** What happens to citizens in Kontakt- og reservasjonsregisteret: the events of the world, over HTTP. */
export function krrCommands(world: World): readonly Command[] {
  return [
    {
      method: 'POST',
      path: '/krr-events',
      run(options) {
        const event = options as unknown as WorldEvent;
        if (world.indexOf(event.personidentifikator ?? '') === undefined) {
          throw new TypeError('Option personidentifikator: belongs to no inhabitant of this world.');
        }
        const changes = world.krrChanges.length;
        const { sequence, at } = append(world, event);
        // An event that changes nothing, such as a confirmation of what is not there, has no place in the feed.
        return { sequence, at, ...(world.krrChanges.length > changes ? { endringsId: sisteEndringsId(world) } : {}) };
      },
      fields: {
        type: 'string',
        personidentifikator: 'string',
        at: 'number',
        kanal: 'string',
        verdi: 'string',
        reservasjon: 'string',
        spraak: 'string',
        adresse: 'string',
        leverandoer: 'string',
      },
    },
  ];
}

function append(world: World, event: WorldEvent): ReturnType<World['append']> {
  try {
    return world.append(event);
  } catch (error) {
    throw error instanceof InvalidEvent ? new TypeError(`Option ${error.field}: ${error.reason}`) : error;
  }
}
