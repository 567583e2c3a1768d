import { parseSpec, type Spec } from './spec.ts';

/** A small document that uses everything the generator reads; for tests. */
export const testDocument = `openapi: 3.1.0
info: { title: Boats, version: 1.2.3 }
servers:
  - url: https://test.boats.example/
    x-environment: { name: test, issuers: ['https://issuer.example/'], ipv4: [192.0.2.1], ipv6: [], port: 443 }
x-retired-servers:
  - { name: old, host: old.boats.example, retired: '2020-01-02', replacedBy: test }
paths:
  /boats/search:
    post:
      operationId: search
      security: [{ token: ['boats:read'] }, { token: ['boats:all'] }]
      x-retry: { idempotent: true, statuses: [503] }
      requestBody: { $ref: '#/components/requestBodies/Search' }
      responses:
        '200': { description: Found., content: { application/json: { schema: { $ref: '#/components/schemas/Fleet' } } } }
        '400': { $ref: '#/components/responses/Bad' }
  /boats/{name}:
    delete:
      operationId: scrap
      x-retry: { idempotent: false, statuses: [] }
      responses:
        '204': { description: Gone. }
components:
  requestBodies:
    Search:
      content:
        application/json:
          schema: { $ref: '#/components/schemas/SearchRequest' }
  responses:
    Bad:
      description: Bad.
      content:
        application/problem+json:
          schema: { type: object, required: [title], properties: { title: { type: string } } }
  schemas:
    SearchRequest:
      type: object
      required: [names]
      properties:
        names: { type: array, minItems: 1, maxItems: 3, items: { $ref: '#/components/schemas/Name' } }
        tags: { type: array, items: { type: string } }
        sunk: { type: boolean, default: false }
    Name: { type: string, pattern: '^[A-Z]+$' }
    Fleet:
      type: object
      required: [boats]
      properties:
        boats: { type: array, items: { $ref: '#/components/schemas/Boat' } }
    Boat:
      type: object
      required: [name]
      properties:
        name: { $ref: '#/components/schemas/Name' }
        rig: { type: string, x-extensible-enum: [SLOOP, KETCH], x-scopes: ['boats:all'], description: How it sails. }
        tender: { $ref: '#/components/schemas/Boat' }
`;

export function testSpec(document: string = testDocument): Spec {
  return parseSpec('boats', 'specs/boats/openapi.yaml', document);
}
