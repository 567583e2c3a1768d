import type { ClientSettings, ClientSubject, PopulationClient, StartedClient } from '../../src/index.ts';
import { Unreachable } from '../unreachable.ts';
import { DriverProcess } from './driver-process.ts';
import type { Aside, Hello, Operations } from './protocol.ts';

type Ask = <Name extends Exclude<keyof Operations, 'hello'>>(
  operation: Name,
  told: Omit<Operations[Name], 'operation' | 'settings'>,
  reading?: Reading,
) => Promise<unknown>;

/** Where what is read goes, and how far it has been read. */
interface Reading {
  readonly position: { kept: unknown };
  readonly handle: (page: readonly never[]) => Promise<void>;
}

/** Somebody else's client, behind a driver that speaks the protocol. @throws Unreachable when the command starts no such driver. */
export async function driverClient(command: string): Promise<ClientSubject> {
  const { name, operations } = await greet(command);
  return {
    name,
    start(this: ClientSubject, settings) {
      let driver: DriverProcess | undefined;
      this.afterwards?.(async () => driver?.end());
      // A check that the driver has nothing for starts none.
      const running = () => {
        if (!driver || driver.isDead) driver = new DriverProcess(command);
        return driver;
      };
      return started(new Set(operations), askerOf(running, settings), settings);
    },
  };
}

async function greet(command: string): Promise<Hello> {
  const driver = new DriverProcess(command);
  try {
    const answer = await driver.ask({ operation: 'hello' });
    const { name, operations } = ('result' in answer ? answer.result : {}) as Partial<Hello>;
    if (typeof name === 'string' && Array.isArray(operations) && operations.includes('lookUp')) {
      return { name, operations };
    }
  } finally {
    await driver.end();
  }
  throw new Unreachable(
    `The command ${command} started no driver: to {"operation":"hello"} it must answer {"result":{"name":"…","operations":["lookUp",…]}}.`,
  );
}

function askerOf(driver: () => DriverProcess, { wait, ...settings }: ClientSettings): Ask {
  return async (operation, told, reading) => {
    const question = { operation, settings: { ...settings, ...(wait && { wait: true }) }, ...told };
    const hear = async (aside: Aside): Promise<void> => {
      if ('wait' in aside) await wait?.(aside.wait);
      if ('page' in aside) await reading?.handle(aside.page as readonly never[]);
      if ('position' in aside && reading) reading.position.kept = aside.position;
    };
    const answer = await driver().ask(question as unknown as Operations[typeof operation], hear);
    if ('error' in answer) throw new Error(answer.error);
    return answer.result ?? undefined;
  };
}

function started(operations: ReadonlySet<string>, ask: Ask, { folkeregisteret }: ClientSettings): StartedClient {
  const lookUp: StartedClient['lookUp'] = async (personidentifikatorer) =>
    (await ask('lookUp', { personidentifikatorer })) as readonly object[];
  return {
    lookUp,
    ...having(operations, '', contactRegister(ask)),
    ...(folkeregisteret &&
      operations.has('folkeregisteret.search') && {
        folkeregisteret: { search: searchOf(ask), ...having(operations, 'folkeregisteret.', population(ask)) },
      }),
  };
}

/** What the driver does not have is not there, so that its checks are skipped. */
function having<T extends object>(operations: ReadonlySet<string>, prefix: string, all: T): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => operations.has(prefix + name))) as Partial<T>;
}

function contactRegister(ask: Ask) {
  return {
    async stream(personidentifikatorer) {
      const ids: string[] = [];
      for await (const id of personidentifikatorer) ids.push(id);
      return (await ask('stream', { personidentifikatorer: ids })) as readonly object[];
    },
    person: async () => (await ask('person', {})) as object,
    async changeSpraak(spraak) {
      await ask('changeSpraak', { spraak });
    },
    async readChanges(position, handle) {
      await ask('readChanges', positionOf(position), { position, handle });
    },
    printCertificate: async () => (await ask('printCertificate', {})) as object,
    async hasUsedLevel4(personidentifikator, fraDato) {
      const told = { personidentifikator, ...(fraDato !== undefined && { fraDato }) };
      return (await ask('hasUsedLevel4', told)) as boolean | undefined;
    },
  } satisfies Partial<StartedClient>;
}

function searchOf(ask: Ask): PopulationClient['search'] {
  return async (criteria, part) =>
    (await ask('folkeregisteret.search', { criteria, ...(part && { part }) })) as object | undefined;
}

function population(ask: Ask) {
  return {
    person: async (foedselsEllerDNummer, part) =>
      (await ask('folkeregisteret.person', { foedselsEllerDNummer, ...(part && { part }) })) as object | undefined,
    async persons(foedselsEllerDNummer) {
      const found = (await ask('folkeregisteret.persons', { foedselsEllerDNummer })) as readonly (object | null)[];
      return found.map((person) => person ?? undefined);
    },
    archived: async (dokumentidentifikator) =>
      (await ask('folkeregisteret.archived', { dokumentidentifikator })) as object | undefined,
    schema: async (of) => String(await ask('folkeregisteret.schema', { of })),
    async readFeed({ position, ...reading }, handle) {
      await ask('folkeregisteret.readFeed', { ...reading, ...positionOf(position) }, { position, handle });
    },
    changedBy: async (hendelsesdokument) =>
      (await ask('folkeregisteret.changedBy', { hendelsesdokument })) as readonly string[],
    orderExtract: async (criteria) => String(await ask('folkeregisteret.orderExtract', { criteria })),
    readExtract: async (jobbId, from) =>
      (await ask('folkeregisteret.readExtract', {
        jobbId,
        ...(from !== undefined && { from }),
      })) as readonly (readonly string[])[],
  } satisfies Partial<PopulationClient>;
}

function positionOf<T>({ kept }: { readonly kept: T | undefined }): { readonly position?: T } {
  return kept === undefined ? {} : { position: kept };
}
