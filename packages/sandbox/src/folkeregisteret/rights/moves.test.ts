import { describe, expect, test } from 'vitest';
import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import { movesShown } from './moves.ts';

// News of 2022-08-02.
const out = {
  ajourholdstidspunkt: '2015-02-01T00:00:00+01:00',
  erGjeldende: true,
  gyldighetstidspunkt: '2015-01-01T00:00:00+01:00',
  tilflyttingsland: 'SWE',
  utflyttingsdato: '2015-01-01',
};
const back = {
  ajourholdstidspunkt: '2018-07-08T00:00:00+02:00',
  erGjeldende: true,
  gyldighetstidspunkt: '2018-07-01T00:00:00+02:00',
  fraflyttingsland: 'SWE',
};
const person = (graderingsnivaa?: string, erGjeldende = true): Folkeregisterperson => ({
  utflytting: [out],
  innflytting: [back],
  ...(graderingsnivaa ? { adressebeskyttelse: [{ erGjeldende, graderingsnivaa }] } : {}),
});
const moves = (isPublic: boolean, of: Folkeregisterperson) => [
  movesShown(isPublic)([out], of),
  movesShown(isPublic)([back], of),
];

describe.each([
  ['public bodies', true],
  ['others', false],
])('%s', (_, isPublic) => {
  const open = [[{ erGjeldende: true, tilflyttingsland: 'SWE' }], [back]];

  test('see dates of the last move, and only the country of one that another followed', () => {
    expect(moves(isPublic, person())).toEqual(open);
    expect(movesShown(isPublic)([out], { utflytting: [out] })).toEqual([out]);
  });

  test('see nothing of who is strictly protected', () => {
    expect(moves(isPublic, person('strengtFortrolig'))).toEqual([[], []]);
  });

  test('see of who is protected as much as of others, or only that there was a move', () => {
    const hidden = [[{ erGjeldende: true }], [{ erGjeldende: true }]];
    expect(moves(isPublic, person('fortrolig'))).toEqual(isPublic ? open : hidden);
    expect(moves(isPublic, person('fortrolig', false))).toEqual(open);
  });
});
