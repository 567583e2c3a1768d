import { diff } from '@fellesklient/spec-diff';
import { parse } from 'yaml';
import { counterpartsIn } from './counterparts.ts';
import { editFor } from './edit-for.ts';
import { editYaml } from './edit-yaml.ts';

/** Ours has names, words and scopes of its own, and shares what theirs writes twice. */
const ours = `
openapi: 3.1.0
paths:
  /boats/{name}:
    get:
      operationId: boat
      parameters:
        - { name: name, in: path, required: true, schema: { type: string, minLength: 1 } }
        - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }
        - { $ref: '#/components/parameters/Page' }
      responses:
        '200': { description: A boat., content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } }
    put:
      operationId: keep
      requestBody:
        content: { application/json: { schema: { $ref: '#/components/schemas/BoatRequest' } } }
      responses:
        '200': { description: Kept., content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } }
components:
  parameters:
    Page: { name: page, in: query, schema: { type: integer, maximum: 9 } }
  schemas:
    Boat:
      type: object
      required: [name]
      properties:
        name: { $ref: '#/components/schemas/Name' }
        rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 9 }
        engine: { $ref: '#/components/schemas/Engine' }
        mate: { $ref: '#/components/schemas/Name' }
    Engine:
      type: object
      properties:
        power: { type: integer, maximum: 99 }
        fuel: { type: string, x-scopes: ['engine:read'] }
    Name: { type: string, maxLength: 20 }
    BoatRequest:
      type: object
      required: [rig, name]
      properties:
        name: { type: string }
        rig: { type: string, enum: [SLOOP, KETCH] }
`;

const theirs = `
openapi: 3.1.0
paths:
  /boats/{id}:
    get:
      operationId: getBoat
      parameters:
        - { name: name, in: path, required: true, schema: { type: string, minLength: 1 } }
        - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }
        - { name: page, in: query, schema: { type: integer, maximum: 9 } }
      responses:
        '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/BoatDto' } } } }
    put:
      operationId: putBoat
      requestBody:
        content: { application/json: { schema: { $ref: '#/components/schemas/BoatInput' } } }
      responses:
        '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/BoatDto' } } } }
components:
  schemas:
    BoatDto:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 20 }
        rig: { type: string, enum: [SLOOP, KETCH], maxLength: 9 }
        engine: { $ref: '#/components/schemas/Motor' }
        mate: { type: string, maxLength: 20 }
    Crew: { type: object }
    Motor:
      type: object
      properties:
        power: { type: integer, maximum: 50 }
        fuel: { type: string }
    BoatInput:
      type: object
      required: [name, rig]
      properties:
        name: { type: string }
        rig: { type: string, enum: [SLOOP, KETCH] }
`;

export interface Followed {
  readonly mechanical: boolean;
  /** Lines of ours that are gone and new. */
  readonly lines: readonly string[];
}

/** How ours follows theirs with one text replaced; for tests. */
export function follow(from: string, to: string): Followed {
  if (!theirs.includes(from)) throw new Error(`Theirs does not say ${from}`);
  const [before, after] = [parse(theirs) as object, parse(theirs.replace(from, to)) as object];
  const document = parse(ours) as object;
  const counterparts = counterpartsIn(from.length > to.length ? before : after, document);
  const details = diff(before, after).findings.map(({ detail }) => detail);
  const [edit] = details.map((detail) => editFor({ theirs: after, ours: document, counterparts }, detail));
  const edited = (edit?.operations ?? []).reduce(editYaml, ours);
  const [old, now] = [ours.split('\n'), edited.split('\n')];
  return {
    mechanical: edit?.mechanical ?? false,
    lines: [
      ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
    ],
  };
}
