import { expect, test } from 'vitest';
import { readXml, writeXml } from './xml.ts';

test('a person is in its namespace, lists are repeated elements, and text is escaped', () => {
  const person = {
    navn: [
      { erGjeldende: true, fornavn: 'A & B' },
      { erGjeldende: false, fornavn: '<C>' },
    ],
    doedsfall: { doedsdato: '2020-01-01' },
    bostedsadresse: [{ grunnkrets: 301, ukjentBosted: {} }],
  };
  expect(writeXml('folkeregisterperson', person)).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<folkeregisterperson xmlns="folkeregisteret:tilgjengeliggjoering:person:v1">' +
      '<navn><erGjeldende>true</erGjeldende><fornavn>A &amp; B</fornavn></navn>' +
      '<navn><erGjeldende>false</erGjeldende><fornavn>&lt;C&gt;</fornavn></navn>' +
      '<doedsfall><doedsdato>2020-01-01</doedsdato></doedsfall>' +
      '<bostedsadresse><grunnkrets>301</grunnkrets><ukjentBosted></ukjentBosted></bostedsadresse>' +
      '</folkeregisterperson>',
  );
});

test('a list of one is read as a list, digits as text', () => {
  expect(readXml('<x><id>01</id></x>', ['id'])).toEqual({ id: ['01'] });
  expect(readXml('<x><id>01</id><id>02</id></x>', ['id'])).toEqual({ id: ['01', '02'] });
});

test.each(['', 'text', '<a>', '<a></b>', '{"a":1}'])('%j is no XML', (text) => {
  expect(readXml(text, [])).toBeUndefined();
});

test('entities of a document type are not expanded', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x><id>&a;</id></x>';
  expect(JSON.stringify(readXml(bomb, ['id']) ?? {})).not.toContain('aaaa');
});
