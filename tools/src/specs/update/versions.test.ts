import { expect, test } from 'vitest';
import { type Repository, type Run, withRepository } from './test-repository.ts';

/** One version of what the owner publishes, and what comes of it. */
interface Version {
  readonly name: string;
  publish(repository: Repository): unknown;
  /** What a person does when `update --yes` has left something. */
  decide?(repository: Repository): Promise<Run>;
  /** What the text of the pull request says. */
  readonly says: readonly (string | RegExp)[];
  /** Nothing that is committed changes. */
  readonly isQuiet?: boolean;
  /** What the generated types say. */
  readonly types?: string;
  /** What a release would make of it. */
  readonly versions: Readonly<Record<string, string>>;
}

const unchanged = { krr: '1.0.0', sandbox: '1.0.0', cli: '1.0.0' };
const minor = { krr: '1.1.0', sandbox: '1.1.0', cli: '1.0.0' };
/** A major version is outside the range of those that depend on it. */
const major = { krr: '2.0.0', sandbox: '2.0.0', cli: '1.0.1' };

const some: readonly Version[] = [
  {
    name: 'seen for the first time',
    publish: () => {},
    says: ['The document of test has been seen for the first time', '11 pages have been seen for the first time.'],
    versions: unchanged,
  },
  {
    name: 'a value more in an open list',
    publish: ({ owner }) => owner.schema('Person').properties.status.enum.push('UTVANDRET'),
    says: [
      /\| Value `UTVANDRET` is new .* \| test, prod \| compatible \| compatible \| none \| \*\*minor\*\* \| follows \|/,
      /- @fellesklient\/krr: minor .*\n- @fellesklient\/sandbox: minor/,
    ],
    types: `status: 'AKTIV' | 'SLETTET' | 'IKKE_REGISTRERT' | 'UTVANDRET' | (string & {});`,
    versions: minor,
  },
  {
    name: 'a web page in place of the document',
    publish: ({ owner }) => {
      owner.failure = { status: 200, body: '<!doctype html><html>Support ID: 4711</html>' };
    },
    isQuiet: true,
    says: ['- test: unusable: The document is a web page', '- prod: unusable: The document is a web page'],
    versions: minor,
  },
  {
    name: 'a property that is gone',
    publish: ({ owner }) => {
      owner.failure = undefined;
      delete owner.schema('DigitalPost').properties.postkasseadresse;
    },
    decide: (repository) => repository.answering(() => 'y', 'update', 'krr'),
    says: [
      '| **major** | needs a person |',
      'DigitalPost/properties/postkasseadresse `response-optional-property-removed`: nobody has decided that ours should follow.',
      'at: [DigitalPost/properties/postkasseadresse]',
    ],
    versions: major,
  },
];

const more: readonly Version[] = [
  {
    name: 'nothing but prose',
    publish: ({ owner }) => {
      owner.schema('Person').description = 'En person i registeret.';
      owner.page = owner.page.replace('tilbys', 'ble tilbudt');
    },
    says: [/### Prose that has moved\n\n- http.*oppslagstjenesten_rest: read it again for .*KRR-V2-IDS-MAX/],
    versions: major,
  },
  {
    name: 'after a release, a property and a parameter more',
    publish: ({ owner, release }) => {
      release();
      owner.schema('Kontaktinformasjon').properties.kanal = { type: 'string', enum: ['EPOST', 'SMS'], nullable: true };
      owner.operation('post', '/rest/v2/personer').parameters = [
        { name: 'side', in: 'query', schema: { type: 'integer' } },
      ];
    },
    says: ['### To be described', 'Optional parameter `query.side` is new', 'Optional property `kanal` is new'],
    types: `kanal?: 'EPOST' | 'SMS' | (string & {}) | null;`,
    versions: { krr: '2.1.0', sandbox: '2.1.0', cli: '1.0.1' },
  },
  {
    name: 'nobody there',
    publish: ({ owner }) => {
      owner.failure = { status: 503, body: 'Service Unavailable' };
    },
    isQuiet: true,
    says: ['- test: unreachable: it answered 503.', '- prod: unreachable: it answered 503.'],
    versions: { krr: '2.1.0', sandbox: '2.1.0', cli: '1.0.1' },
  },
  {
    name: 'something deprecated, and a limit in an answer',
    publish: ({ owner }) => {
      owner.failure = undefined;
      owner.operation('post', '/rest/v1/personer').deprecated = true;
      owner.schema('DigitalPost').properties.postkasseleverandoeradresse.maxLength = 9;
    },
    says: ['It is deprecated (POST /rest/v1/personer)', '`maxLength` has been tightened from nothing to `9`'],
    versions: { krr: '2.1.0', sandbox: '2.1.0', cli: '1.0.1' },
  },
  {
    name: 'all of that taken back',
    publish: ({ owner }) => {
      delete owner.schema('Kontaktinformasjon').properties.kanal;
      delete owner.operation('post', '/rest/v2/personer').parameters;
      delete owner.operation('post', '/rest/v1/personer').deprecated;
      delete owner.schema('DigitalPost').properties.postkasseleverandoeradresse.maxLength;
    },
    decide: (repository) => repository.answering(() => 'y', 'update', 'krr'),
    says: [
      '`maxLength` has been loosened from `9` to nothing',
      '| **major** | follows |',
      '| **major** | needs a person |',
    ],
    versions: major,
  },
  {
    name: 'a parameter that everybody must send, and an operation more',
    publish: ({ owner }) => {
      const required = { name: 'formaal', in: 'query', required: true, schema: { type: 'string' } };
      owner.operation('post', '/rest/v2/personer').parameters = [required];
      owner.document.paths['/rest/v3/personer'] = { get: { responses: { 200: { description: 'OK' } } } };
    },
    decide: async (repository) => {
      const path = 'specs/krr/openapi.yaml';
      const parameter = '{ name: formaal, in: query, required: true, schema: { type: string }, description: Why. }';
      const edited = repository
        .read(path)
        .replace(/(operationId: hentPersonerV2\n)/, `$1      parameters: [${parameter}]\n`);
      repository.write(path, edited);
      const reason = 'Nobody but the owner may call it yet.';
      return repository.answering((question) => (question.startsWith('Why') ? reason : 'y'), 'update', 'krr');
    },
    says: [
      'GET /rest/v3/personer `operation-added`: an operation needs a name, scopes and a rule for retries',
      'POST /rest/v2/personer `request-required-parameter-added`: no program knows what should follow from it.',
    ],
    types: 'formaal: string;',
    versions: { krr: '3.0.0', sandbox: '3.0.0', cli: '1.0.2' },
  },
];

const full = process.env.FELLESKLIENT_FULL !== undefined;
const versions = full ? [...some, ...more] : some;

test(
  `${versions.length} versions, one after the other: ${full ? 'all' : 'ten with FELLESKLIENT_FULL=1'}`,
  () =>
    withRepository(async (repository) => {
      for (const version of versions) await follow(repository, version);
      repository.release();
      const log = repository.read('packages/krr/CHANGELOG.md');
      const [, sha256 = ''] =
        /"sha256": "(\w{64})"/.exec(repository.read('packages/krr/src/generated/operations.ts')) ?? [];
      expect(log).toContain(
        `### Major Changes\n\n- Follows the document of krr: specs/krr/openapi.yaml 0.2.0, sha256 ${sha256}.\n`,
      );
      expect(log).toMatch(/\n {2}- Value `UTVANDRET` is new in an open list .*: minor, because .*\.\n/);
    }),
  300_000,
);

async function follow(repository: Repository, version: Version): Promise<void> {
  const { name, publish, decide, says, isQuiet, types, versions: released } = version;
  publish(repository);
  const published = repository.contents();
  await repository.run('pull', 'krr');
  const update = (): Promise<Run> => repository.run('update', 'krr', '--yes');
  const first = await update();
  expect(first.code, name).toBe(0);
  for (const text of says) expect(first.stdout, name).toMatch(text);
  if (isQuiet) expect(repository.contents(), name).toEqual(published);
  if (decide) expect((await decide(repository)).code, name).toBe(0);

  const { contents, read } = repository;
  if (types) expect(read('packages/krr/src/generated/types.ts'), name).toContain(types);
  expect(repository.versions(), name).toEqual(released);

  const before = contents();
  const second = await update();
  expect(contents(), `${name}, a second time`).toEqual(before);
  expect(second.stderr, `${name}, a second time`).toBe('');
  if (decide) expect(second.stdout, `${name}, a second time`).not.toContain('### Not explained');
}
