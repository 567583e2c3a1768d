import { parseSpec, type Spec } from '../spec.ts';
import { parseRights } from './rights.ts';

/** A small table of rights, and below a document that has what it names; for tests. */
export const testRights = `pakker:
  full: { title: Full, english: Everybody, basePath: /boats/full/v1, scope: 'folkeregister:deling/full', document: Full, source: page }
  liten: { title: Liten, english: Few, basePath: /boats/api/liten/v1, scope: 'folkeregister:deling/liten', document: Liten, source: page }
operations:
  - { navn: [entydigSoek, hentFeedSide], in: [full, liten], source: page }
  - { navn: [sink], in: [full], source: page }
feed:
  - { navn: [tykk], in: [full], source: page }
  - { navn: [tynn], in: [], inferred: [liten], source: page }
  - { navn: [endringIPerson], in: [], source: page }
identifikasjonsnummer:
  - { navn: [alltid], in: [full], source: page }
  - { navn: [aldri], in: [liten], source: page }
  - { navn: [paa-forespoersel], in: [], source: page }
entiteter:
  - { navn: [navn], in: [full, liten], source: page }
  - { navn: [identifikasjonsnummer], in: [full], source: page }
  - { navn: [rigg], in: [], source: page }
parts:
  basis:
    - { navn: [navn], in: [full, liten], source: page }
    - { navn: [identifikasjonsnummer], in: [full], source: page }
  nummer:
    - { navn: [identifikasjonsnummer], in: [full], source: page }
historikk:
  - { navn: [navn], in: [full], inferred: [liten], source: page }
entydigsoek:
  - { navn: [navn], in: [full, liten], source: page }
  - { navn: [part], in: [full], source: page }
`;

const document = `openapi: 3.1.0
info: { title: Boats, version: 1.2.3 }
paths:
  /personer/entydigsoek:
    get:
      operationId: entydigSoek
      x-retry: { idempotent: true, statuses: [] }
      parameters: [{ name: navn, in: query }, { $ref: '#/components/parameters/Part' }]
  /feed:
    get: { operationId: hentFeedSide, x-retry: { idempotent: true, statuses: [] } }
  /sink:
    get: { operationId: sink, x-retry: { idempotent: true, statuses: [] } }
components:
  parameters:
    Part: { name: part, in: query }
  schemas:
    Folkeregisterperson:
      type: object
      properties: { identifikasjonsnummer: {}, navn: {}, rigg: {} }
`;

export function testSpecWithRights(rights: string = testRights): Spec {
  const spec = parseSpec('boats', 'specs/boats/openapi.yaml', document);
  return { ...spec, rights: parseRights('specs/boats/rettighetspakker.yaml', rights) };
}
