import { type Check, expectEqual, expectMatch, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { all } from './packages.ts';

const schemas = {
  'FREG-XSD-PERSON': '/personer/xsd',
  'FREG-XSD-HENDELSE': '/hendelser/xsd',
  'FREG-XSD-FEED': '/hendelser/feedxsd',
};

/** The schemas of the XML forms. */
export const xsdChecks: readonly Check<RegisterSubject>[] = Object.entries(schemas).flatMap(([requirement, path]) =>
  inEach(requirement, 'fetched', all, async (desk) => {
    const { status, headers, body } = await desk.ask(path, { accept: null });
    expectEqual('status', status, 200);
    expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], 'application/xml');
    expectMatch('root', body.slice(0, 2000), /<(\w+:)?schema\b[^>]*"http:\/\/www\.w3\.org\/2001\/XMLSchema"/);
  }),
);
