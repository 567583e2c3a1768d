import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, type Fault, type Fetch, type Json } from './fault.ts';
import { sample } from './sample.ts';

const v1 = '/rest/v1/printSertifikat';

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'wants a token for the print service',
    breaks: ['KRR-PRINT-OPEN'],
    because: /^status: expected 200, came 401/,
    wrap: (fetch) =>
      changingAnswer(fetch, v1, (answer) => {
        answer.status = 401;
      }),
  },
  {
    name: 'spells the print service like a mailbox supplier',
    breaks: ['KRR-PRINT-FIELDS'],
    because: /^postkasseleverandoerAdresse: expected text/,
    wrap: (fetch) =>
      changingAnswer(fetch, v1, ({ json }) => {
        json.postkasseleverandoeradresse = json.postkasseleverandoerAdresse;
        delete json.postkasseleverandoerAdresse;
      }),
  },
  {
    name: 'wraps the certificate in PEM',
    breaks: ['KRR-PRINT-CERTIFICATE'],
    because: /^x509Sertifikat: expected text like .*, came "-----BEGIN CERTIFICATE/,
    wrap: (fetch) =>
      changingAnswer(fetch, v1, ({ json }) => {
        json.x509Sertifikat = `-----BEGIN CERTIFICATE-----\n${json.x509Sertifikat}`;
      }),
  },
  {
    name: 'has one print service for both versions',
    breaks: ['KRR-PRINT-VERSIONS'],
    because: /^print services: expected different ones/,
    wrap:
      (fetch): Fetch =>
      (input, init) =>
        fetch(typeof input === 'string' ? input.replace('/v2/printSertifikat', '/v1/printSertifikat') : input, init),
  },
  {
    name: 'describes itself in Swagger 2',
    breaks: ['KRR-DOCUMENT'],
    because: /^openapi: expected text like .*, came nothing/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/v3/api-docs', ({ json }) => {
        delete json.openapi;
        json.swagger = '2.0';
      }),
  },
  {
    name: 'has one tag for everything',
    breaks: ['KRR-DOCUMENT-TAGS'],
    because: /^tags: expected Personer among them, came \["KRR"\]/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/v3/api-docs', ({ json }) => {
        const operations = Object.values(json.paths as object).flatMap((path: object) => Object.values(path));
        for (const operation of operations as Json[]) operation.tags = ['KRR'];
      }),
  },
  {
    name: 'wants a token for the page of its document',
    breaks: ['KRR-DOCUMENT-PAGE'],
    because: /^status: expected 200, came 401/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/swagger-ui/index.html', (answer) => {
        answer.status = 401;
      }),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('PRINT|DOCUMENT'));
});
