export type Environment = Readonly<Record<string, string | undefined>>;

/** How the text of a variable is read. */
const readers = {
  text: (value: string): unknown => value,
  list: (value: string): unknown => value.split(/\s+/).filter((one) => one !== ''),
  json: (value: string): unknown => JSON.parse(value),
} as const;

/** Variables that stand for a field which the file leaves out. Those of MASKINPORTEN_ and IDPORTEN_ have the names that NAIS gives them. */
export const variables: readonly (readonly [name: string, field: string, reader: keyof typeof readers])[] = [
  ['MASKINPORTEN_ISSUER', 'maskinporten.issuer', 'text'],
  ['MASKINPORTEN_TOKEN_ENDPOINT', 'maskinporten.token_endpoint', 'text'],
  ['MASKINPORTEN_CLIENT_ID', 'client.client_id', 'text'],
  ['MASKINPORTEN_CLIENT_JWK', 'client.jwk', 'json'],
  ['MASKINPORTEN_SCOPES', 'client.scopes', 'list'],
  ['MASKINPORTEN_ORGANISATION_NUMBER', 'client.organisation_number', 'text'],
  ['KRR_BASE_URL', 'krr.base_url', 'text'],
  ['AUTHLEVEL_BASE_URL', 'authlevel.base_url', 'text'],
  ['FOLKEREGISTERET_BASE_URL', 'folkeregisteret.base_url', 'text'],
  ['FOLKEREGISTERET_PERSONS_FILE', 'folkeregisteret.persons_file', 'text'],
  ['FOLKEREGISTERET_TENOR_PERSON', 'folkeregisteret.tenor_person', 'text'],
  ['IDPORTEN_ISSUER', 'idporten.issuer', 'text'],
  ['IDPORTEN_CLIENT_ID', 'idporten.client.client_id', 'text'],
  ['IDPORTEN_REDIRECT_URI', 'idporten.client.redirect_uri', 'text'],
  ['IDPORTEN_SCOPES', 'idporten.client.scopes', 'list'],
  ['IDPORTEN_CLIENT_JWK', 'idporten.client.auth.jwk', 'json'],
  ['MINPROFIL_BASE_URL', 'minprofil.base_url', 'text'],
  ['MINPROFIL_GOTO_URL', 'minprofil.goto_url', 'text'],
];

/** The name of the variable for a field; undefined when there is none. */
export function variableOf(field: string): string | undefined {
  return variables.find((row) => row[1] === field)?.[0];
}

/** What the variables say, as a file would. @throws Error that names a variable which cannot be read, and never quotes it. */
export function fieldsFromVariables(env: Environment): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, field, reader] of variables) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    const path = field.split('.');
    const last = path.pop() ?? '';
    let at = fields;
    for (const step of path) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    try {
      at[last] = readers[reader](value);
    } catch {
      throw new Error(`The variable ${name} must hold JSON.`);
    }
  }
  return fields;
}

/** Puts the values of variables in place of `${NAME}`; a value that is one alone may be JSON. @throws Error that names what is not set. */
export function expanded(value: unknown, env: Environment): unknown {
  if (typeof value === 'string') return expandedText(value, env);
  if (Array.isArray(value)) return value.map((one) => expanded(one, env));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, expanded(inner, env)]));
}

function expandedText(text: string, env: Environment): unknown {
  const read = (name: string): string => {
    const value = env[name];
    if (value === undefined) throw new Error(`The configuration names the variable ${name}, which is not set.`);
    return value;
  };
  const [, alone] = /^\$\{(\w+)\}$/.exec(text) ?? [];
  if (alone === undefined) return text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => read(name));
  const value = read(alone);
  return value.startsWith('{') ? (readers.json(value) as unknown) : value;
}
