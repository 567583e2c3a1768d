import { kontaktOf, type Person } from './lookup.ts';

export const channels = ['epostadresse', 'mobiltelefonnummer'] as const;

export type Channel = (typeof channels)[number];

/** How a person can be reached. */
export function channelsOf(person: Person): readonly Channel[] {
  return channels.filter((channel) => channel in kontaktOf(person));
}
