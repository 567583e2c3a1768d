import { expect, test } from 'vitest';
import { type MinProfilLinkOptions, minProfilLink } from './minprofil.ts';

test.each<[string, MinProfilLinkOptions, string]>([
  ['production', { environment: 'prod' }, 'https://minprofil.kontaktregisteret.no/'],
  ['test', { environment: 'test' }, 'https://minprofil.test.kontaktregisteret.no/'],
  ['a sandbox', { environment: { baseUrl: 'http://localhost:8080/minprofil/' } }, 'http://localhost:8080/minprofil/'],
])('the page in %s', (_name, options, expected) => {
  expect(minProfilLink(options)).toBe(expected);
});

test.each([
  'https://app.example.no/min-side',
  'http://app.example.no/',
  'https://app.example.no',
  'https://app.example.no/?a=b&c=%3a%20d+e',
  'https://xn--4cab6c.example.no/',
])('%s arrives as it was written', (gotoUrl) => {
  const url = minProfilLink({ environment: 'prod', gotoUrl });
  // The name as Digdir's page spells it; a server decodes the value before it looks at it.
  expect(url).toBe(`https://minprofil.kontaktregisteret.no/?gotoUrl=${encodeURIComponent(gotoUrl)}`);
  expect(new URL(url).searchParams.get('gotoUrl')).toBe(gotoUrl);
});

test.each([
  ['/min-side', /not an absolute http or https URL/],
  ['app.example.no', /not an absolute/],
  ['', /not an absolute/],
  [5, /not an absolute/],
  ['javascript:alert(1)', /not an absolute/],
  ['ftp://app.example.no/', /not an absolute/],
  ['https://app.example.no/MinSide', /upper-case letters/],
  ['https://App.example.no/', /upper-case letters/],
  ['HTTPS://app.example.no/', /upper-case letters/],
  ['https://app.example.no/?a=%3A', /upper-case letters.*escapes included/],
  ['https://app.example.no/ÆRE', /upper-case letters/],
  ['https://app.example.no/#del', /fragment or credentials/],
  ['https://app.example.no/#', /fragment or credentials/],
  ['https://user:word@app.example.no/', /fragment or credentials/],
  [' https://app.example.no/', /normal form/],
  ['https://app.example.no/min side', /normal form/],
  ['https://app.example.no/ære', /normal form/],
  ['https://ære.example.no/', /normal form/],
  ['https://app.example.no:443/', /normal form/],
  ['https://app.example.no/a/../b', /normal form/],
  ['https://app.example.no?a=b', /normal form/],
  ['https:\\\\app.example.no\\', /normal form/],
  ['https://app.example.no/\n', /normal form/],
])('%j is refused, not changed', (gotoUrl, message) => {
  const make = (): string => minProfilLink({ environment: 'prod', gotoUrl: gotoUrl as string });
  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
});

test('only a registered address is linked, character for character', () => {
  const registered = ['https://app.example.no/a'];
  expect(minProfilLink({ environment: 'prod', gotoUrl: 'https://app.example.no/a', registered })).toContain('gotoUrl=');
  for (const gotoUrl of ['https://app.example.no/a/', 'https://app.example.no/ab', 'https://app.example.no/a?b=c']) {
    expect(() => minProfilLink({ environment: 'prod', gotoUrl, registered })).toThrow(/servicedesk@digdir\.no/);
    expect(() => minProfilLink({ environment: 'prod', gotoUrl, registered: [] })).toThrow(/not among the registered/);
  }
});

test('the predecessors are refused with what replaced them', () => {
  const at = (baseUrl: string) => () => minProfilLink({ environment: { baseUrl } });
  expect(at('https://brukerprofil.difi.no/minprofil')).toThrow(/retired on 2023-09\. Use 'prod'/);
  expect(at('https://brukerprofil-ver1.difi.no/minprofil/')).toThrow(/retired on 2023-09\. Use 'test'/);
});

test('a refused address is not quoted', () => {
  const secret = 'https://app.example.no/11822648950/Hemmelig';
  try {
    minProfilLink({ environment: 'prod', gotoUrl: secret });
    expect.unreachable();
  } catch (error) {
    expect(`${(error as Error).stack}`).not.toMatch(/11822648950|hemmelig/i);
  }
});
