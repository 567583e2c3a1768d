import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import type { Fetch } from './fault.ts';
import { changingForm, changingLocation, changingQuery, type LoginFault, registered } from './idporten-fault.ts';
import { sample } from './sample.ts';

/** Changes what a login brings back to a client. */
const changingResponse = (fetch: Fetch, change: (location: URL) => void): Fetch =>
  changingLocation(fetch, '/authorize', (location) => {
    if (location.href.startsWith(registered) && location.searchParams.has('code')) change(location);
  });

const responses: readonly LoginFault[] = [
  {
    name: 'sends an error along with the code',
    breaks: ['IDP-RESPONSE-CODE'],
    because: /^code: expected one, and no error, came /,
    wrap: (fetch) => changingResponse(fetch, ({ searchParams }) => searchParams.set('error', 'none')),
  },
  {
    name: 'puts a fragment at the end of the address',
    breaks: ['IDP-RESPONSE-QUERY'],
    because: /^fragment of the address: expected "", came "#_=_"/,
    wrap: (fetch) =>
      changingResponse(fetch, (location) => {
        location.hash = '_=_';
      }),
  },
  {
    name: 'takes a plus in state for a space',
    breaks: ['IDP-RESPONSE-STATE'],
    because: /^state: expected ".*\+.*", came "/,
    wrap: (fetch) =>
      changingResponse(fetch, ({ searchParams }) =>
        searchParams.set('state', searchParams.get('state')?.replaceAll('+', ' ') ?? ''),
      ),
  },
  {
    name: 'does not say who answers',
    breaks: ['IDP-RESPONSE-ISS'],
    because: /^iss: expected "https:\/\/test\.idporten\.no", came null/,
    wrap: (fetch) => changingResponse(fetch, ({ searchParams }) => searchParams.delete('iss')),
  },
  {
    name: 'gives every login the same code',
    breaks: ['IDP-RESPONSE-CODE-UNIQUE'],
    because: /^codes: expected different in two logins/,
    wrap: (fetch) => {
      let newest = '';
      const restored = changingForm(fetch, '/token', (form) => {
        if (form.get('code') === 'one-for-all') form.set('code', newest);
      });
      return changingResponse(restored, ({ searchParams }) => {
        newest = searchParams.get('code') ?? '';
        searchParams.set('code', 'one-for-all');
      });
    },
  },
  {
    name: 'does without consent',
    breaks: ['IDP-CONSENT'],
    because: /^scope: expected none with conformance:user\.consent, came /,
    wrap: (fetch) => changingQuery(fetch, '/authorize', (query) => query.delete('sandbox_consent')),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(responses))('$name', expectFoundInLogin);
});
