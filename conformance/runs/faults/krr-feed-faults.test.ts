import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { feedPath } from '../../checks/krr/feed.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { sample } from './sample.ts';

interface Page {
  list: Json[];
  fraEndringsId: number;
  tilEndringsId: number;
  sisteEndringsId: number;
}

/** Changes the pages that are answered. */
const changingPages = (fetch: Fetch, change: (page: Page) => void): Fetch =>
  changingAnswer(fetch, feedPath, ({ status, json }) => {
    if (status === 200) change(json as unknown as Page);
  });

const changingPersons = (fetch: Fetch, change: (person: Json) => Json): Fetch =>
  changingPages(fetch, (page) => {
    page.list = page.list.map(change);
  });

/** Gives another status in place of one. */
const changingStatus = (fetch: Fetch, from: number, to: number): Fetch =>
  changingAnswer(fetch, feedPath, (answer) => {
    if (answer.status === from) answer.status = to;
  });

const firstId = 200_000_000;

/** Once more in the feed when a lookup has shown what is a reason for it. */
const noting = (fetch: Fetch, isReason: (person: Json) => boolean): Fetch => {
  let noted: Json | undefined;
  const looking = changingAnswer(fetch, '/rest/v2/personer', ({ json }) => {
    noted = ((json.personer ?? []) as Json[]).find(isReason);
  });
  return changingPages(looking, (page) => {
    if (noted && page.list.length === 0) page.list.push(noted);
    noted = undefined;
  });
};

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'has persons beside the list',
    breaks: ['KRR-FEED-SHAPE'],
    because: /^personer: expected nothing, came \[\]/,
    wrap: (fetch) => changingPages(fetch, (page) => Object.assign(page, { personer: [] })),
  },
  {
    name: 'counts its changes from 1',
    breaks: ['KRR-FEED-RANGE'],
    because: /^tilEndringsId: expected more than 200 000 000/,
    wrap: (fetch) =>
      changingRequest(
        changingPages(fetch, (page) => {
          for (const id of ['fraEndringsId', 'tilEndringsId', 'sisteEndringsId'] as const) {
            page[id] = Math.max(0, page[id] - firstId);
          }
        }),
        feedPath,
        (request) => {
          request.body = request.body.replace(/[1-9]\d*/, (id) => String(Number(id) + firstId)).replace('-2', '-');
        },
      ),
  },
  {
    name: 'loses the last change of a full page',
    breaks: ['KRR-FEED-PAGES'],
    because: /^changes in both pages: expected 1001, came 1000/,
    wrap: (fetch) => changingPages(fetch, ({ list }) => list.length === 1000 && list.pop()),
  },
  {
    name: 'names the last change but one of a short page',
    breaks: ['KRR-FEED-TIL'],
    because: /^fra, til and siste: expected/,
    wrap: (fetch) =>
      changingPages(fetch, (page) => {
        if (page.list.length === 2) page.tilEndringsId--;
      }),
  },
  {
    name: 'counts on when there is nothing',
    breaks: ['KRR-FEED-EMPTY'],
    because: /^list and tilEndringsId: expected/,
    wrap: (fetch) =>
      changingPages(fetch, (page) => {
        if (page.list.length === 0) page.tilEndringsId++;
      }),
  },
  {
    name: 'refuses changes that have not been',
    breaks: ['KRR-FEED-TOO-NEW'],
    because: /^status: expected 200, came 400/,
    wrap: (fetch) =>
      changingAnswer(fetch, feedPath, (answer) => {
        const { fraEndringsId, sisteEndringsId } = answer.json as unknown as Page;
        if (fraEndringsId > sisteEndringsId) answer.status = 400;
      }),
  },
  {
    name: 'counts back from the beginning',
    breaks: ['KRR-FEED-BODY'],
    because: /^status: expected 400, came 200/,
    wrap: (fetch) =>
      changingRequest(fetch, feedPath, (request) => {
        request.body = request.body.replace('-1', '0');
      }),
  },
  {
    name: 'tells of persons who were never registered',
    breaks: ['KRR-FEED-CODES'],
    because: /^status: expected AKTIV or SLETTET, came "IKKE_REGISTRERT"/,
    wrap: (fetch) =>
      changingPages(fetch, ({ fraEndringsId, list: [first] }) => {
        if (fraEndringsId === 0 && first) first.status = 'IKKE_REGISTRERT';
      }),
  },
  {
    name: 'answers 401 to other scopes',
    breaks: ['KRR-FEED-SCOPE'],
    because: /^status for .*: expected 403, came 401/,
    wrap: (fetch) => changingStatus(fetch, 403, 401),
  },
  {
    name: 'answers 403 when there is no token',
    breaks: ['KRR-FEED-AUTH'],
    because: /^status for no token: expected 401, came 403/,
    wrap: (fetch) => changingStatus(fetch, 401, 403),
  },
  {
    name: 'shows mailboxes to whoever may read the feed',
    breaks: ['KRR-FEED-SCOPES'],
    because: /^presence of digital_post: expected false, came true/,
    wrap: (fetch) => {
      const showing = changingPersons(fetch, (person) => ({ ...person, digital_post: {} }));
      return (input, init) => {
        const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
        const scope = token.includes('.') ? String(decodeJwt(token).scope) : '';
        return (scope.includes('hentendring') && !scope.includes('digitalpost') ? showing : fetch)(input, init);
      };
    },
  },
  {
    name: 'tells of reservations twice',
    breaks: ['KRR-FEED-ONE-EACH'],
    because: /^persons after reservasjon-set: expected/,
    wrap: (fetch) =>
      changingPages(fetch, ({ list }) => {
        const [person] = list;
        if (person?.reservasjon === 'JA' && list.length === 1) list.push(person);
      }),
  },
  {
    name: 'does not tell what citizens do themselves',
    breaks: ['KRR-FEED-SPRAAK'],
    because: /^persons: expected \["22859197810"\], came \[\]/,
    wrap: (fetch, { idporten }) =>
      changingPages(fetch, (page) => {
        const citizen = idporten?.citizen?.personidentifikator;
        page.list = page.list.filter(({ personidentifikator }) => personidentifikator !== citizen);
      }),
  },
  {
    name: 'tells what has changed and no more',
    breaks: ['KRR-FEED-SNAPSHOT'],
    because: /^person: expected/,
    wrap: (fetch) =>
      changingPersons(fetch, ({ kontaktinformasjon, ...person }) =>
        person.spraak === 'en' || kontaktinformasjon === undefined ? person : { ...person, kontaktinformasjon },
      ),
  },
  {
    name: 'tells of a person once in a page',
    breaks: ['KRR-FEED-PAGES', 'KRR-FEED-REPEATED'],
    because: /^(changes in both pages: expected 1001|persons: expected)/,
    wrap: (fetch) =>
      changingPages(fetch, (page) => {
        page.list = [...new Map(page.list.map((person) => [person.personidentifikator, person])).values()];
      }),
  },
  {
    name: 'says that who has left is not reserved',
    breaks: ['KRR-FEED-DELETED'],
    because: /^reservasjon and kontaktinformasjon: expected/,
    wrap: (fetch) =>
      changingPersons(fetch, (person) => (person.status === 'SLETTET' ? { ...person, reservasjon: 'NEI' } : person)),
  },
  {
    name: 'withholds contact information that has expired',
    breaks: ['KRR-FEED-EXPIRED'],
    because: /^epostadresse and mobiltelefonnummer: expected .*, came \{\}/,
    wrap: (fetch) =>
      changingPersons(fetch, ({ kontaktinformasjon, ...person }) =>
        JSON.stringify(kontaktinformasjon)?.includes('gammel') || kontaktinformasjon === undefined
          ? person
          : { ...person, kontaktinformasjon },
      ),
  },
  {
    name: 'notes every customer of a supplier with a new certificate',
    breaks: ['KRR-FEED-CERTIFICATE'],
    because: /^changes and sisteEndringsId: expected/,
    wrap: (fetch) => {
      let former: unknown;
      return noting(fetch, ({ sertifikat }) => {
        const isNew = former !== undefined && sertifikat !== undefined && sertifikat !== former;
        former = sertifikat ?? former;
        return isNew;
      });
    },
  },
  {
    name: 'notes who was looked up',
    breaks: ['KRR-FEED-CERTIFICATE', 'KRR-FEED-QUIET'],
    because: /^(changes and sisteEndringsId: expected|changes: expected none)/,
    wrap: (fetch) => noting(fetch, () => true),
  },
];

describe('a change feed that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('FEED'));
});
