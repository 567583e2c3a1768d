import { type Check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { archived } from './arkiv.ts';
import { type Desk, type DeskQuestion, inEach, otherToken } from './desk.ts';
import { one } from './kinds.ts';
import { all, authority, lookup, type Rettighetspakke } from './packages.ts';
import { nameOf, numberOf } from './person-document.ts';

interface Asked extends DeskQuestion {
  readonly path: string;
}

/** An operation: asked well, asked what it refuses, and asked for what there is not, with the status of that. */
interface Asking {
  readonly packages: readonly Rettighetspakke[];
  readonly well: (desk: Desk) => Asked;
  readonly refused: (desk: Desk) => Asked;
  readonly absent: readonly [asked: Asked, status: number];
}

const [unknown = ''] = unregisteredIds(1);
const document = '0123456789abcdef0123456789abcdef';
const unique = '/personer/entydigsoek';
const bulk = '/personer/bulkoppslag';
const archive = '/personer/bulkoppslag/arkiv';
const resident = (desk: Desk) => one(desk, 'resident in a house in a street');
const nobody = [['navn', 'INGEN VED DETTE NAVN'] as const, ['foedselsdato', '18600101'] as const];

/** Those that may answer 404, and those that never do (1.6.2). */
const one404: Readonly<Record<string, Asking>> = {
  'single lookup': {
    packages: lookup,
    well: (desk) => ({ path: `/personer/${numberOf(resident(desk))}` }),
    refused: () => ({ path: '/personer/1234567890' }),
    absent: [{ path: `/personer/${unknown}` }, 404],
  },
  'search for one person': {
    packages: all,
    well: (desk) => ({
      path: unique,
      query: [
        ['navn', nameOf(resident(desk))],
        ['identifikasjonsnummer', numberOf(resident(desk))],
      ],
    }),
    refused: () => ({ path: unique, query: [['navn', 'SYNTETISK PERSON']] }),
    absent: [{ path: unique, query: nobody }, 404],
  },
  archive: {
    packages: authority,
    well: (desk) => ({ path: `/personer/arkiv/${archived(desk, 'recent').dokumentidentifikator}` }),
    refused: (desk) => ({ path: `/personer/arkiv/${archived(desk, 'overThreeYearsOld').dokumentidentifikator}` }),
    absent: [{ path: `/personer/arkiv/${document}` }, 404],
  },
};
const never404: Readonly<Record<string, Asking>> = {
  'bulk lookup': {
    packages: lookup,
    well: (desk) => ({ path: bulk, body: { foedselsEllerDNummer: [numberOf(resident(desk))] } }),
    refused: () => ({ path: bulk, body: {} }),
    absent: [{ path: bulk, body: { foedselsEllerDNummer: [unknown] } }, 200],
  },
  'search for numbers': {
    packages: lookup,
    well: () => ({ path: '/personer/soek', query: [['maksTreff', '1']] }),
    refused: () => ({ path: '/personer/soek', query: [['maksTreff', '10001']] }),
    absent: [{ path: '/personer/soek', query: nobody }, 200],
  },
  'bulk lookup in the archive': {
    packages: authority,
    well: () => ({ path: archive, body: { dokumentidentifikator: [document] } }),
    refused: () => ({ path: archive, body: {} }),
    absent: [{ path: archive, body: { dokumentidentifikator: [document] } }, 200],
  },
};

/** Which status each operation answers. */
export const statusChecks: readonly Check<RegisterSubject>[] = [
  ...Object.entries(one404).flatMap(([title, asking]) => inTurn('FREG-STATUS-ONE', title, asking)),
  ...Object.entries(never404).flatMap(([title, asking]) => inTurn('FREG-STATUS-MANY', title, asking)),
];

function inTurn(requirement: string, title: string, asking: Asking): readonly Check<RegisterSubject>[] {
  const { packages, well, refused, absent } = asking;
  return inEach(requirement, title, packages, async (desk) => {
    const good = well(desk);
    const rows: readonly (readonly [what: string, asked: Asked, status: number])[] = [
      ['when asked well', good, 200],
      ['without a token', { ...good, token: null }, 401],
      ['with the scope of another package', { ...good, token: await otherToken(desk) }, 403],
      ['when no media type will do', { ...good, accept: 'image/png' }, 406],
      ['of what is refused', refused(desk), 400],
      ['for what there is not', ...absent],
    ];
    for (const [what, { path, ...question }, status] of rows) {
      expectEqual(`status ${what}`, (await desk.ask(path, question)).status, status);
    }
  });
}
