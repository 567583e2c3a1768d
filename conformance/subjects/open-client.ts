import { type ClientSubject, fellesklientClient } from '../src/index.ts';
import { driverClient } from './driver/driver-client.ts';
import type { Opened } from './opened.ts';

/** Clients that have a name. What else is given is a command that starts a driver. */
const named: Readonly<Record<string, () => ClientSubject>> = {
  fellesklient: () => fellesklientClient(),
};

/** Makes a client ready to be tried: `fellesklient`, or a command. @throws Unreachable when the command does not start a driver. */
export async function openClient(client: string): Promise<Opened<ClientSubject>> {
  const make = Object.hasOwn(named, client) ? named[client] : undefined;
  return { subject: make ? make() : await driverClient(client), close: async () => {} };
}
