import { describe, test } from 'vitest';
import { asking, expectFoundInPackage, type PopulationFault, refusingWith, telling } from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const faults: readonly PopulationFault[] = [
  {
    name: 'does not know addresses with a slash at the end',
    breaks: ['FREG-ADDRESS-SLASH'],
    because: /^status.*: expected 200, came 404/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (url.pathname.endsWith('/')) url.pathname += 'x/y';
      }),
  },
  {
    name: 'answers 410 where there is nothing',
    breaks: ['FREG-ADDRESS-WRONG'],
    because: /^status of \/husdyr\/1: expected 404, came 410/,
    wrap: (fetch) => refusingWith(fetch, 404, 410, ({ url }) => url.pathname.includes('husdyr')),
  },
  {
    name: 'lets every scope in',
    breaks: ['FREG-AUTH-OTHER-SCOPE', 'FREG-STATUS-MANY', 'FREG-STATUS-ONE', 'FREG-XML-ERROR'],
    because: /^status( with the scope of another package)?: expected 403, came 200/,
    // Where an error is read, it is one.
    wrap: (fetch) =>
      refusingWith(fetch, 403, 200, ({ url, json }) => json === undefined || !url.pathname.endsWith('xsd')),
  },
  {
    name: 'answers 403 to whoever has no token in force',
    breaks: ['FREG-AUTH-AUDIENCE', 'FREG-AUTH-EXPIRED', 'FREG-AUTH-INVALID', 'FREG-AUTH-MISSING', 'FREG-XML-ERROR'],
    because: /^status: expected 401, came 403/,
    wrap: (fetch) => refusingWith(fetch, 401, 403, ({ text }) => text.startsWith('<')),
  },
  {
    name: 'writes XML by default',
    breaks: ['FREG-HTTP-DEFAULT'],
    because: /^Content-Type: expected "application\/json", came "application\/xml"/,
    wrap: (fetch) =>
      asking(fetch, ({ url, init }) => {
        if (init.headers.get('accept') === '' && /\/\d{11}$/.test(url.pathname))
          init.headers.set('accept', 'application/xml');
      }),
  },
  {
    name: 'answers JSON whatever is accepted',
    breaks: [
      'FREG-HTTP-ACCEPT',
      'FREG-HTTP-XML',
      'FREG-STATUS-MANY',
      'FREG-STATUS-ONE',
      'FREG-XML-ERROR',
      'FREG-XML-PERSON',
    ],
    because: /expected/,
    wrap: (fetch) =>
      asking(fetch, ({ init }) => {
        if (init.method === 'GET') init.headers.set('accept', 'application/json');
      }),
  },
  {
    name: 'takes a body for JSON',
    breaks: ['FREG-HTTP-BODY-XML', 'FREG-HTTP-CONTENT-TYPE'],
    because: /^status: expected 200, came 400/,
    wrap: (fetch) =>
      asking(fetch, ({ init }) => {
        if (init.method === 'POST') init.headers.set('content-type', 'application/json');
      }),
  },
  {
    name: 'answers JSON to a body of XML',
    breaks: ['FREG-HTTP-CONTENT-TYPE'],
    because: /^Content-Type: expected "application\/xml", came "application\/json"/,
    wrap: (fetch) =>
      asking(fetch, ({ init }) => {
        if (init.method === 'POST' && !init.headers.get('accept')) init.headers.set('accept', 'application/json');
      }),
  },
  {
    name: 'names a charset',
    breaks: ['FREG-HTTP-MEDIA-TYPE'],
    because: /^Content-Type: expected "application\/json", came "application\/json; charset/,
    wrap: (fetch) =>
      telling(fetch, ({ headers, json }) => {
        if (json) headers.set('content-type', 'application/json; charset=utf-8');
      }),
  },
  {
    name: 'does not say that its answers are old',
    breaks: ['FREG-HTTP-HEADERS'],
    because: /^Expires: expected/,
    wrap: (fetch) => telling(fetch, ({ headers }) => headers.delete('expires')),
  },
  {
    name: 'lets caches keep bulk lookups',
    breaks: ['FREG-HTTP-CACHE'],
    because: /^Cache-Control: expected/,
    wrap: (fetch) => telling(fetch, ({ headers }) => headers.delete('cache-control')),
  },
  {
    name: 'has the errors of the OpenAPI documents',
    breaks: ['FREG-ENTYDIG-FOREIGN-FORM', 'FREG-ERROR-CODE', 'FREG-ERROR-FORM'],
    because: /^(kode|melding): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const { kode, melding } = told.json ?? {};
        if (kode)
          told.json = { httpStatus: told.status, alvorlighetsgrad: 'FEIL', feilkode: kode, feilmelding: melding };
      }),
  },
  {
    name: 'has codes without a number',
    breaks: ['FREG-ERROR-CODE'],
    because: /^kode: expected text like/,
    wrap: (fetch) =>
      telling(fetch, ({ json }) => {
        if (json?.kode) json.kode = 'IKKE_FUNNET';
      }),
  },
  {
    name: 'has a firewall that says nothing',
    breaks: ['FREG-ERROR-WAF'],
    because: /^page: expected text like/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        told.text = told.text.replace(/support ID/i, '');
      }),
  },
  {
    name: 'has HTML for a schema',
    breaks: ['FREG-XSD-FEED', 'FREG-XSD-HENDELSE', 'FREG-XSD-PERSON'],
    because: /^root: expected text like/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.url.pathname.endsWith('xsd'))
          told.text = told.text.replaceAll('http://www.w3.org/2001/XMLSchema', 'urn:x');
      }),
  },
  {
    name: 'writes persons in no namespace',
    breaks: ['FREG-XML-PERSON'],
    because: /^root: expected text like/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.url.pathname.endsWith('xsd')) return;
        told.text = told.text.replaceAll('folkeregisteret:tilgjengeliggjoering:person:v1', 'urn:x');
      }),
  },
  {
    name: 'has no archive',
    breaks: ['FREG-ARKIV-BULK-MAX', 'FREG-RIGHTS-ARKIV', 'FREG-STATUS-MANY'],
    because: /^status( when asked well)?: expected (200|400), came 404/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.url.pathname.endsWith('/bulkoppslag/arkiv')) told.status = 404;
      }),
  },
  {
    name: 'has the archive in every package',
    profile: 'finans',
    breaks: ['FREG-RIGHTS-NO-ARKIV'],
    because: /^status( in bulk)?: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, ({ url }) => url.pathname.includes('/arkiv')),
  },
  {
    name: 'has lookups in every package',
    profile: 'privat',
    breaks: ['FREG-RIGHTS-NO-LOOKUPS'],
    because: /^status of the single lookup: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, ({ url }) => /\/personer\/\d{11}$/.test(url.pathname)),
  },
];

describe('a Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInPackage);
});
