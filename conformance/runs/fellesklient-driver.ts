// A driver around the clients of this repository: what they do in the suite's own process they must do behind the protocol too.
import { createInterface } from 'node:readline';
import {
  type ClientSettings,
  type EventPosition,
  type FeedPosition,
  fellesklientClient,
  type PopulationClient,
  type StartedClient,
} from '../src/index.ts';
import type { Aside, Operations, Question } from '../subjects/driver/protocol.ts';

type Answers = { readonly [Name in keyof Operations]: (question: Operations[Name]) => Promise<unknown> };

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const sayAndWait = async (aside: Aside): Promise<void> => {
  say(aside);
  await lines.next();
};
const handle = (page: readonly unknown[]): Promise<void> => sayAndWait({ page });

/** What is kept in it is told to the suite. */
function told<Position extends FeedPosition | EventPosition>(kept: Position['kept']): Position {
  return {
    get kept() {
      return kept;
    },
    set kept(position) {
      kept = position;
      say({ position });
    },
  } as Position;
}

let started: StartedClient | undefined;
function client({ settings: { wait, ...settings } }: { readonly settings: Operations['person']['settings'] }) {
  const whole: ClientSettings = { ...settings, ...(wait && { wait: (ms: number) => sayAndWait({ wait: ms }) }) };
  started ??= fellesklientClient().start(whole);
  return started as Required<StartedClient>;
}
const freg = (question: Parameters<typeof client>[0]) => client(question).folkeregisteret as Required<PopulationClient>;

async function* oneByOne(ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}

const answers: Answers = {
  hello: async () => ({ name: 'fellesklient behind a driver', operations: Object.keys(answers) }),
  lookUp: (question) => client(question).lookUp(question.personidentifikatorer),
  stream: (question) => client(question).stream(oneByOne(question.personidentifikatorer)),
  person: (question) => client(question).person(),
  changeSpraak: (question) => client(question).changeSpraak(question.spraak),
  readChanges: (question) => client(question).readChanges(told<FeedPosition>(question.position), handle),
  printCertificate: (question) => client(question).printCertificate(),
  hasUsedLevel4: (question) => client(question).hasUsedLevel4(question.personidentifikator, question.fraDato),
  'folkeregisteret.person': (question) => freg(question).person(question.foedselsEllerDNummer, question.part),
  'folkeregisteret.persons': (question) => freg(question).persons(question.foedselsEllerDNummer),
  'folkeregisteret.archived': (question) => freg(question).archived(question.dokumentidentifikator),
  'folkeregisteret.search': (question) => freg(question).search(question.criteria, question.part),
  'folkeregisteret.schema': (question) => freg(question).schema(question.of),
  'folkeregisteret.readFeed': ({ position, ...question }) =>
    freg(question).readFeed({ ...question, position: told<EventPosition>(position) }, handle),
  'folkeregisteret.changedBy': (question) => freg(question).changedBy(question.hendelsesdokument),
  'folkeregisteret.orderExtract': (question) => freg(question).orderExtract(question.criteria),
  'folkeregisteret.readExtract': (question) => freg(question).readExtract(question.jobbId, question.from),
};

for await (const line of lines) {
  const question = JSON.parse(line) as Question;
  const answer = answers[question.operation] as (of: Question) => Promise<unknown>;
  try {
    say({ result: (await answer(question)) ?? null });
  } catch (error) {
    // With its fields, like the trace id, which are no part of the message.
    say({ error: `${error} ${JSON.stringify(error)}` });
  }
}
