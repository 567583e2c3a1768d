import type { WorldEvent } from '../world/event.ts';
import type { Fields } from '../world/field.ts';
import { InvalidEvent } from '../world/invalid-event.ts';
import type { World } from '../world/world.ts';
import { type Command, type FieldType, snakeCase } from './command.ts';

/** Lets happen what a command tells, of one of some types. @throws TypeError that names the option. */
export function appendTo<Event extends WorldEvent>(
  world: World,
  options: Readonly<Record<string, unknown>>,
  byType: Readonly<Record<Event['type'], Fields>>,
): ReturnType<typeof world.append<Event>> {
  if (!Object.hasOwn(byType, String(options.type))) {
    throw new TypeError(`Option type: is missing or unknown. Use one of ${Object.keys(byType).join(', ')}.`);
  }
  try {
    return world.append(options as unknown as Event);
  } catch (error) {
    if (error instanceof InvalidEvent) throw new TypeError(`Option ${error.field}: ${error.reason}`);
    throw error instanceof RangeError ? new TypeError(`Option type: cannot happen now. ${error.message}`) : error;
  }
}

/** What a command that lets events happen takes, and what the events of each type hold. */
export function documented(byType: Readonly<Record<string, Fields>>): Required<Pick<Command, 'fields' | 'events'>> {
  const fields: Record<string, FieldType> = { type: 'string' };
  const events: Record<string, Record<string, string>> = {};
  for (const [type, own] of Object.entries(byType)) {
    const told: Record<string, string> = {};
    for (const [name, field] of Object.entries(own)) {
      fields[snakeCase(name)] = field.type;
      told[snakeCase(name)] = field.optional ? `${field.says}; may be left out` : field.says;
    }
    events[type] = told;
  }
  return { fields, events };
}
