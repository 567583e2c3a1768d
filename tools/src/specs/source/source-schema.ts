const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^(https?|file)://' };
const confidence = { enum: ['inferred'] };
const date = { type: ['string', 'null'] };

const upstream = {
  type: 'object',
  properties: {
    environment: text,
    package: text,
    openapi: address,
    metadata: address,
    page: address,
    alsoFor: { type: 'array', items: text },
    confidence,
  },
  additionalProperties: false,
  allOf: [
    { oneOf: [{ required: ['environment'] }, { required: ['package'] }] },
    { oneOf: [{ required: ['openapi'] }, { required: ['metadata'] }] },
  ],
};

/** A copy of one of the owner's documents, in somebody's public repository. */
const copy = {
  type: 'object',
  required: ['package', 'version', 'where', 'compared'],
  properties: { package: text, version: text, where: text, commit: text, date: text, compared: { type: 'boolean' } },
  additionalProperties: false,
};

const page = {
  type: 'object',
  required: ['page', 'sha256', 'requirements'],
  properties: {
    page: address,
    sha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
    requirements: { type: 'array', items: { type: 'string', pattern: '^[a-z-]+/[a-z0-9.-]+$' } },
    confidence,
  },
  additionalProperties: false,
};

const basis = {
  type: 'object',
  required: ['title', 'sections'],
  properties: {
    title: text,
    repository: text,
    path: { type: ['string', 'null'] },
    commit: { type: ['string', 'null'] },
    pullRequest: { type: 'integer' },
    address,
    date,
    sections: { type: 'array', minItems: 1, items: text },
  },
  additionalProperties: false,
};

const omission = {
  type: 'object',
  required: ['name', 'reason'],
  properties: { name: text, reason: text },
  additionalProperties: false,
};

/** JSON Schema of `specs/<api>/source.yaml`. */
export const sourceSchema: object = {
  type: 'object',
  required: ['api', 'owner', 'upstream', 'copies', 'documentation', 'basedOn', 'leftOut'],
  properties: {
    api: text,
    owner: text,
    upstream: { type: 'array', items: upstream },
    copies: { type: 'array', items: copy },
    documentation: { type: 'array', items: page },
    basedOn: { type: 'array', minItems: 1, items: basis },
    leftOut: { type: 'array', items: omission },
  },
  additionalProperties: false,
};
