import { type Check, type ClientSubject, check, expectEqual, requires } from '../../src/index.ts';
import { issueNumber } from './issue-number.ts';

/** Synthetic numbers of today's rule: of Skatteetaten's vectors and documentation, and persons of Tenor, of the news and of recordings. */
const published = [
  ...['03851598730', '41819077302', '30908299996', '01813250035', '46879700922', '41919701143'],
  ...['17912099997', '57912075186', '29822099635', '69822075096', '05840399895', '45840375084'],
  ...['12829499914', '52829400197', '08858096031', '10827298579', '24900597807', '01906996320', '26925499543'],
  ...['41814061033', '41814065640', '41814075603', '41810021827', '41810025091', '41810034422'],
  ...['22835095049', '05839297221', '16863448801', '60900070260', '69914600685'],
];
const of2032 = ['30908299902', '30908299910', '41819077906', '01813250043', '01813250051'];
/** NAV's, fødselsnummer and d-numbers, and a help number (navikt/fnrvalidator). */
const ofForty = ['15507600333', '55507608360', '29422059278', '69422056629', '05440355678', '13527248013'];

const months = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The first and the last day of each month of a leap year, as in a fødselsnummer and in a d-number, synthetic or not. */
const lastDays = months.flatMap((last, i) =>
  [1, last, 41, 40 + last].flatMap((day) =>
    [1, 81].map((month) => [day, month + i, 84].map((part) => String(part).padStart(2, '0')).join('')),
  ),
);

/** What a client makes of numbers before it sends them. Those that could be a person's are made here. */
export const clientNumberChecks: readonly Check<ClientSubject>[] = [
  takes('FREG-CLIENT-NUMBER-SOUND', 'published ones', () => published),
  takes('FREG-CLIENT-NUMBER-SOUND', 'others', () =>
    ['301082', '551024', '290220', '290200'].map((date) => issueNumber(date, 0)),
  ),
  takes('FREG-CLIENT-NUMBER-SOUND', 'of the first and the last days of months', () =>
    lastDays.map((date) => issueNumber(date, 0)),
  ),
  takes('FREG-CLIENT-NUMBER-SOUND', 'of each century', () =>
    [0, 499, 500, 750, 900].flatMap((individnummer) =>
      ['150685', '550685', '158685', '558685'].map((date) => issueNumber(date, 0, individnummer)),
    ),
  ),
  takes('FREG-CLIENT-NUMBER-2032', 'published ones', () => of2032),
  takes('FREG-CLIENT-NUMBER-2032', 'those that the rule is explained with', () => [
    ...[0, 2, 3].map((remainder) => issueNumber('020132', remainder, 999)),
    issueNumber('020132', 0, 998),
    ...[0, 1, 2, 3].flatMap((remainder) => ['301082', '551024'].map((date) => issueNumber(date, remainder, 999))),
  ]),
  ...[0, 1, 2, 3].map((remainder) =>
    takes('FREG-CLIENT-NUMBER-2032', `others that leave ${remainder}`, () =>
      ['301082', '551024', '018132'].map((date) => issueNumber(date, remainder)),
    ),
  ),
  ...[4, 5, 6, 7, 8, 9, 10].map((remainder) =>
    doubts('FREG-CLIENT-NUMBER-DIGITS', `numbers that leave ${remainder}`, () =>
      ['308182', '718182', '301082', '551024'].map((date) => issueNumber(date, remainder)),
    ),
  ),
  doubts('FREG-CLIENT-NUMBER-DIGITS', 'another last digit', () =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((more) =>
      [...published, ...of2032].map((number) => number.replace(/\d$/, (digit) => `${(Number(digit) + more) % 10}`)),
    ),
  ),
  ...Object.entries({
    '29 February of no leap year': '298201',
    '30 February': '308220',
    '31 April': '318490',
    '31 June': '310685',
    '31 September': '318985',
    '31 November': '311185',
    'the 31 April of a d-number': '718490',
    'the 30 February of a d-number': '700220',
    'the day 0 of a d-number': '400190',
    'the day 0': '008490',
    'month 0': '150076',
    'month 13': '151376',
  }).map(([title, date]) => doubts('FREG-CLIENT-NUMBER-DATE', title, () => [issueNumber(date, 0)])),
  takes('FREG-CLIENT-NUMBER-FORTY', 'published ones', () => ofForty),
  ...Object.entries({
    'of NAV': '152776',
    'synthetic, of NAV': '156776',
    'of the health sector': '880582',
    'of the health sector, with 9': '910582',
  }).map(([title, date]) => doubts('FREG-CLIENT-NUMBER-OTHERS', title, () => [issueNumber(date, 0)])),
  doubts('FREG-CLIENT-NUMBER-OTHERS', 'of the immigration authorities', () => published.map((number) => `2${number}`)),
  doubts('FREG-CLIENT-NUMBER-OTHERS', 'ten digits', () => published.map((number) => number.slice(1))),
  doubts('FREG-CLIENT-NUMBER-OTHERS', 'what is no number', () => [
    '',
    'intet',
    ...published.map((number) => ` ${number}`),
  ]),
];

function takes(requirement: string, title: string, numbers: () => readonly string[]): Check<ClientSubject> {
  return judges(requirement, title, false, numbers);
}

function doubts(requirement: string, title: string, numbers: () => readonly string[]): Check<ClientSubject> {
  return judges(requirement, title, true, numbers);
}

function judges(
  requirement: string,
  title: string,
  expected: boolean,
  numbers: () => readonly string[],
): Check<ClientSubject> {
  return check(requirement, title, async ({ doubts: isDoubtful }: ClientSubject) => {
    const judge = requires(isDoubtful, 'The client takes whatever number it is given.');
    for (const number of numbers()) expectEqual(`doubt of ${number}`, judge(number), expected);
  });
}
