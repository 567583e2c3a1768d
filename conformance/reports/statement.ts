import type { Classification } from '../src/facts/classification.ts';
import type { Check, Requirement, Subject } from '../src/index.ts';
import { type RegisterCount, registerCounts } from './register-counts.ts';
import { registerName } from './register-names.ts';
import { requirementTables } from './requirement-tables.ts';

export interface StatementParts {
  readonly requirements: readonly Requirement[];
  readonly checks: readonly Pick<Check<Subject>, 'requirement' | 'profile'>[];
  /** What became of each statement that documents make. */
  readonly classified: readonly Classification[];
}

/** CONFORMANCE.md: what is held, what is tried, what is not and why, and the whole list. */
export function conformanceStatement({ requirements, checks, classified }: StatementParts): string {
  const counts = registerCounts(requirements, checks);
  return [
    '# What the registers and their clients must do, and what of it is tried',
    '',
    '<!-- Made of requirements/, checks/ and coverage/ by `npm run statement -w conformance`. A stale page fails the tests. -->',
    '',
    `${requirements.length} requirements, tried by ${checks.length} checks. Each is one sentence that can turn out false, with its source and how sure we are of it: *documented* by the`,
    'owner, *observed* in recordings and public code, or *inferred* by us. It has been tried against the sandbox and our own clients, not yet against the live registers.',
    '',
    '## In numbers',
    '',
    ...numbers(counts, requirements),
    '',
    ...profiles(requirements, checks),
    '## Not tested, and why',
    '',
    ...notTested(requirements),
    '',
    ...statements(classified),
    '## The list',
    '',
    '`explain <id>` of the command tells all of one. Where nothing is said of a record’s confidence it is documented; *client* marks what clients are held to.',
    '',
    ...requirementTables(requirements, checks),
  ].join('\n');
}

function numbers(counts: readonly RegisterCount[], requirements: readonly Requirement[]): readonly string[] {
  const columns: Readonly<Record<string, (requirement: Requirement) => boolean>> = {
    MUST: ({ level }) => level === 'MUST',
    SHOULD: ({ level }) => level === 'SHOULD',
    MAY: ({ level }) => level === 'MAY',
    documented: ({ confidence }) => confidence === 'documented',
    observed: ({ confidence }) => confidence === 'observed',
    inferred: ({ confidence }) => confidence === 'inferred',
    'of clients': ({ subject }) => subject === 'client',
    tested: ({ not_tested }) => not_tested === undefined,
    'not tested': ({ not_tested }) => not_tested !== undefined,
  };
  const row = (name: string, own: readonly Requirement[], checks: number): string =>
    `| ${[name, own.length, ...Object.values(columns).map((holds) => own.filter(holds).length), checks].join(' | ')} |`;
  return [
    `| register | all | ${Object.keys(columns).join(' | ')} | checks |`,
    `|---|${'---:|'.repeat(Object.keys(columns).length + 2)}`,
    ...counts.map(({ register, name, checks }) =>
      row(
        name,
        requirements.filter((one) => one.register === register),
        checks,
      ),
    ),
    row(
      '**together**',
      requirements,
      counts.reduce((sum, { checks }) => sum + checks, 0),
    ),
  ];
}

/** The faces of registers that have several; nothing when none has. */
function profiles(requirements: readonly Requirement[], checks: StatementParts['checks']): readonly string[] {
  const faces = new Map<string, string>();
  for (const { register, profiles: own = [] } of requirements) for (const face of own) faces.set(face, register);
  if (faces.size === 0) return [];
  const rows = [...faces].map(([face, register]) => {
    const held = requirements.filter((one) => one.register === register && (one.profiles?.includes(face) ?? true));
    return `| \`${register}/${face}\` | ${held.length} | ${checks.filter(({ profile }) => profile === face).length} |`;
  });
  return [
    '## Profiles',
    '',
    'Whoever offers or uses only some of it tries that: `--profile` takes a register, or one face of a register that has several.',
    '',
    '| profile | requirements that hold for it | checks of it alone |',
    '|---|---:|---:|',
    ...rows,
    '',
  ];
}

function notTested(requirements: readonly Requirement[]): readonly string[] {
  const untested = requirements.filter(({ not_tested }) => not_tested !== undefined);
  const registers = [...new Set(untested.map(({ register }) => register))];
  return registers.flatMap((register) => [
    `- ${registerName(register)}`,
    ...untested
      .filter((one) => one.register === register)
      .map(({ id, statement, not_tested }) => `  - \`${id}\`: ${statement} *${not_tested}*`),
  ]);
}

/** What of the documents became of what: held by records, or not, for a reason. */
function statements(classified: readonly Classification[]): readonly string[] {
  if (classified.length === 0) return [];
  const held = classified.filter((one) => 'records' in one).length;
  const nothing = classified.filter((one) => 'none' in one).length;
  const cannot = classified.filter((one) => 'not_testable' in one);
  const waits = classified.filter((one) => 'waived' in one);
  return [
    '## What the documents say',
    '',
    `Of ${classified.length} statements that we have noted from the documents, ${held} are held by records, ${nothing} are nothing that anybody could be held to,`,
    `${cannot.length} cannot be tried from outside, and ${waits.length} wait.`,
    '',
    ...(waits.length > 0
      ? ['Waived:', '', ...waits.map((one) => `- ${one.about}: ${one.waived.why} Until ${one.waived.until}.`), '']
      : []),
    ...(cannot.length > 0
      ? [
          `<details><summary>Cannot be tried: ${cannot.length}</summary>`,
          '',
          ...cannot.map((one) => `- ${one.about}: ${one.not_testable}`),
          '',
          '</details>',
          '',
        ]
      : []),
  ];
}
