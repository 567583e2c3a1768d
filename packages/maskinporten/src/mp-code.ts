/**
 * Maskinporten's error codes as numbered since 2024-06-13 and what to do about each, from felleslosninger/docs,
 * maskinporten_feilsoking.md. Before that date MP-300 and MP-301 meant what are now MP-250 and MP-251.
 */
export const remedies: Readonly<Record<string, string>> = {
  'MP-011': 'A claim of the grant has an invalid value: look for stray line breaks and misspellings in the options.',
  'MP-012': 'The grant was used before, although each is signed anew: look for a proxy that repeats requests.',
  'MP-100':
    'Check clientId, and that the client is registered in this environment. With a registered key it needs key.kid; without one, key.x5c alone.',
  'MP-110': 'The audience is another environment: check environment.',
  'MP-120': 'The certificate is not valid in this environment: production certificates are refused in test.',
  'MP-121': 'The registered key has expired, as keys do after a year: register a new one, or the same again.',
  'MP-122': "The client's organisation is not the certificate's: register the client on that organisation.",
  'MP-123': 'The header x5c is invalid: give key.x5c as certificates, the own one first.',
  'MP-124':
    'The signature is invalid: check that key and kid or certificate belong together, and that it has not expired.',
  'MP-130': 'The grant had expired when it arrived: synchronise the clock.',
  'MP-200': 'A scope is not registered on the client: add it in self-service, and check its spelling.',
  'MP-201': "A scope does not fit the client's integration type: register a client of the right type.",
  'MP-250': 'The organisation has not been granted the scope: ask the owner of the API for access.',
  'MP-251':
    'The customer has not delegated to this organisation in Altinn; delegations in production do not apply in test.',
  'MP-301': 'The type of authorization_details is unknown: use systemUser or consent.',
  'MP-302': 'authorization_details holds an unknown field: remove it.',
  'MP-303': 'The system user or consent is not known in Altinn, or not for this client: check systemUser or consent.',
};
