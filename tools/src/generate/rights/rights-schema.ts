const names = { type: 'array', items: { type: 'string' }, uniqueItems: true };

const rows = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['navn', 'in', 'source'],
    additionalProperties: false,
    properties: {
      navn: { ...names, minItems: 1 },
      in: names,
      inferred: { ...names, minItems: 1 },
      source: { type: 'string', minLength: 1 },
      note: { type: 'string', minLength: 1 },
    },
  },
};

const text = { type: 'string', minLength: 1 };

/** What a table of rights looks like. */
export const rightsSchema: object = {
  type: 'object',
  required: ['pakker', 'operations', 'feed', 'identifikasjonsnummer', 'entiteter', 'parts', 'historikk', 'entydigsoek'],
  additionalProperties: false,
  properties: {
    sets: { type: 'object', additionalProperties: names },
    pakker: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        required: ['title', 'english', 'basePath', 'scope', 'document', 'source'],
        additionalProperties: false,
        properties: {
          title: text,
          english: text,
          basePath: { type: 'string', pattern: '^(/[a-z0-9-]+)+$' },
          scope: { type: 'string', pattern: '^folkeregister:deling/[a-z]+$' },
          document: text,
          source: text,
        },
      },
    },
    operations: rows,
    feed: rows,
    identifikasjonsnummer: rows,
    entiteter: rows,
    parts: { type: 'object', minProperties: 1, additionalProperties: rows },
    historikk: rows,
    entydigsoek: rows,
  },
};
