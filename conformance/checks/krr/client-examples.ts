import { type Check, type ClientSubject, check, expectEqual, type Reply } from '../../src/index.ts';
import { personWith, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { inVersion, versions } from './client-versions.ts';

const [asked = '', another = ''] = publishedIds;

/** The two defects of the example in the documentation: what nobody may learn from it. */
export const exampleChecks: readonly Check<ClientSubject>[] = [
  ...refusesAnswer('KRR-CLIENT-EXAMPLE-COMMA', 'a comma before a brace', {
    status: 200,
    text: `{"personer":[${JSON.stringify(personWith(asked)).replace(/\}$/, ',}')}]}`,
  }),
  ...refusesAnswer('KRR-CLIENT-EXAMPLE-OTHER', 'an answer about somebody else', {
    status: 200,
    json: { personer: [personWith(another)] },
  }),
  check('KRR-CLIENT-EXAMPLE-PARTIAL', 'a person with an e-mail address and nothing else', (subject) => {
    const { status, reservasjon, personidentifikator } = personWith(asked) as Record<string, unknown>;
    const sparse = {
      personidentifikator,
      reservasjon,
      status,
      kontaktinformasjon: { epostadresse: 'a@conformance.example' },
    };
    const personer = (): Reply => ({ status: 200, json: { personer: [sparse] } });
    return withClient(subject, { personer }, async ({ client }) => {
      expectEqual('persons', await client.lookUp([asked]).catch(() => 'an error'), [sparse]);
    });
  }),
];

function refusesAnswer(requirement: string, title: string, reply: Reply): readonly Check<ClientSubject>[] {
  return Object.entries(versions).map(([version, [, options]]) =>
    check(requirement, `${title}${inVersion(version)}`, (subject) =>
      withClient(
        subject,
        options(() => reply),
        async ({ client }) => {
          const came = await client.lookUp([asked]).then(
            (persons) => (persons.length > 0 ? 'a person' : 'nobody'),
            () => 'an error',
          );
          expectEqual('outcome', came, 'an error');
        },
      ),
    ),
  );
}
