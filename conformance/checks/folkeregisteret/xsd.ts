import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { all } from './packages.ts';

/** Where each is, and the element that it declares. */
const schemas = {
  'FREG-XSD-PERSON': ['/personer/xsd', 'folkeregisterperson'],
  'FREG-XSD-HENDELSE': ['/hendelser/xsd', 'dokumentForHendelse'],
  'FREG-XSD-FEED': ['/hendelser/feedxsd', 'lagretHendelse'],
} as const;

/** The schemas of the XML forms. */
export const xsdChecks: readonly Check<RegisterSubject>[] = Object.entries(schemas).flatMap(
  ([requirement, [path, element]]) =>
    inEach(requirement, 'fetched', all, async (desk) => {
      const { status, headers, body } = await desk.ask(path, { accept: null });
      expectEqual('status', status, 200);
      expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], 'application/xml');
      expectMatch('root', body.slice(0, 2000), /<(\w+:)?schema\b[^>]*"http:\/\/www\.w3\.org\/2001\/XMLSchema"/);
      const isDeclared = new RegExp(`<(\\w+:)?element\\b[^>]*\\bname="${element}"`).test(body);
      expectThat('elements', isDeclared, `${element} among them`, 'others');
    }),
);
