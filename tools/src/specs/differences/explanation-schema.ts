const text = { type: 'string', minLength: 1 };

/** In characters: fewer say nothing. */
export const shortestReason = 20;

/** JSON Schema of `specs/<api>/differences.yaml`. */
export const explanationSchema: object = {
  type: 'array',
  items: {
    type: 'object',
    required: ['at', 'what', 'reason'],
    properties: {
      in: { type: 'array', minItems: 1, items: text },
      at: { type: 'array', minItems: 1, items: text },
      what: text,
      name: text,
      ours: text,
      theirs: text,
      reason: { type: 'string', minLength: shortestReason },
    },
    additionalProperties: false,
  },
};
