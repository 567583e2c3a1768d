import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import type { Fetch } from './fault.ts';
import {
  answering,
  changingForm,
  changingLocation,
  changingQuery,
  type LoginFault,
  redirectTo,
} from './idporten-fault.ts';
import { sample } from './sample.ts';

const site = 'https://minprofil.test.kontaktregisteret.no/';

/** Sends who has saved somewhere, by the parameters that the visit began with, where MinProfil sends nobody. */
const sending = (fetch: Fetch, where: (came: URLSearchParams) => string | undefined): Fetch => {
  let began = new URLSearchParams();
  return answering(fetch, site, (answer, { query, form }) => {
    if (!form.has('visit')) began = query;
    const location = form.has('visit') && answer.status === 200 ? where(began) : undefined;
    return location === undefined ? undefined : redirectTo(location);
  });
};

const faults: readonly LoginFault[] = [
  {
    name: 'has a login of its own',
    breaks: ['MINPROFIL-LOGIN'],
    because: /^where it sends the browser: expected "https:\/\/login\.test\.idporten\.no\/authorize", came ".*\/login"/,
    wrap: (fetch) =>
      answering(fetch, site, (came, { query }) =>
        came.status === 302 && query.size === 0 ? redirectTo(`${site}login`) : undefined,
      ),
  },
  {
    name: 'does not tell KRR what citizens enter',
    breaks: ['MINPROFIL-CONTACT'],
    because: /^epostadresse in KRR: expected "minprofil@conformance\.example", came "NULLstillt@default\.digdir\.no"/,
    wrap: (fetch) => changingForm(fetch, site, (form) => form.delete('epostadresse')),
  },
  {
    name: 'drops the query of the address',
    breaks: ['MINPROFIL-GOTO-RETURN'],
    because: /^address after saving: expected ".*\?steg=2&fra=minprofil", came ".*\/tilbake"/,
    wrap: (fetch) =>
      changingLocation(fetch, site, (location) => {
        if (!location.href.startsWith('https://login.')) location.search = '';
      }),
  },
  {
    name: 'sends those to the front page who have no address',
    breaks: ['MINPROFIL-GOTO-OPTIONAL'],
    because: /^address after saving: expected nothing, came "https:\/\/www\.norge\.no\/"/,
    wrap: (fetch) => sending(fetch, (began) => (began.size === 1 ? 'https://www.norge.no/' : undefined)),
  },
  {
    name: 'understands every spelling of gotoUrl',
    breaks: ['MINPROFIL-GOTO-NAME'],
    because: /^address after saving: expected nothing, came "https:\/\/tjeneste\.example\/tilbake/,
    wrap: (fetch) =>
      changingQuery(fetch, site, (query) => {
        for (const [name, value] of [...query]) if (/^goto(url)?$/i.test(name)) query.set('gotoUrl', value);
      }),
  },
  {
    name: 'sends citizens anywhere',
    breaks: ['MINPROFIL-GOTO-UNREGISTERED'],
    because:
      /^address after saving: expected another, or none, came "https:\/\/(tjeneste\.example\.)?somebody-else\.example\//,
    wrap: (fetch) => sending(fetch, (began) => began.get('gotoUrl') ?? undefined),
  },
];

describe('a MinProfil that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
