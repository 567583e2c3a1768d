import type { WorldEvent } from './event.ts';
import type { Fields } from './field.ts';
import { InvalidEvent } from './invalid-event.ts';
import { hasFormOf, krrFields } from './krr-fields.ts';
import { folkeregisterFields } from './transitions/transitions.ts';

const fieldsByType: Readonly<Record<WorldEvent['type'], Fields>> = { ...krrFields, ...folkeregisterFields };

/** @throws InvalidEvent, a TypeError, that names the field. */
export function checkEvent(event: WorldEvent): void {
  const fields = Object.hasOwn(fieldsByType, event.type) ? fieldsByType[event.type] : undefined;
  if (!fields) {
    throw new InvalidEvent(
      undefined,
      'type',
      `is missing or unknown. Use one of ${Object.keys(fieldsByType).join(', ')}.`,
    );
  }
  if (Object.keys(event).some((field) => field !== 'type' && !Object.hasOwn(fields, field))) {
    throw new InvalidEvent(event.type, 'type', `has no fields but ${['type', ...Object.keys(fields)].join(', ')}.`);
  }
  const values = event as unknown as Record<string, unknown>;
  for (const [field, { allows, says }] of Object.entries(fields)) {
    if (!allows(values[field])) throw new InvalidEvent(event.type, field, `must be ${says}.`);
  }
  if (event.type === 'kontaktinformasjon-set' && !hasFormOf(event.kanal, event.verdi)) {
    throw new InvalidEvent(event.type, 'verdi', `has not the form of ${event.kanal}.`);
  }
}
