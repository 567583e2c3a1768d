/**
 * Maskinporten's error codes as numbered since 2024-06-13 and what to do about each, from felleslosninger/docs,
 * maskinporten_feilsoking.md. Before that date MP-301 meant what is now MP-251.
 */
export const remedies: Readonly<Record<string, string>> = {
  'MP-011': 'A claim of the grant has an invalid value; look for stray line breaks and misspellings in the options.',
  'MP-012':
    'The grant was used before. This package signs a new one for every attempt: look for a proxy that repeats requests.',
  'MP-100': 'Maskinporten does not know the client: check clientId, and that it is registered in this environment.',
  'MP-110': 'The audience is another environment: check environment.',
  'MP-120': 'The certificate is not valid in this environment; production certificates are refused in test.',
  'MP-121': 'The registered key has expired; keys live one year. Register a new one, or the same again.',
  'MP-122': "The client's organisation number is not the certificate's: register the client on that organisation.",
  'MP-123': 'The x5c header is invalid: it must be an array of strings.',
  'MP-124': 'The signature is invalid: check that the registered public key belongs to this private key, and key.kid.',
  'MP-130': 'The grant had expired when it arrived: synchronise the clock.',
  'MP-200': 'A scope is not registered on the client: add it in self-service, and check its spelling.',
  'MP-201': 'A scope does not fit the integration type of the client: register a client of the right type.',
  'MP-250': 'The organisation has not been granted the scope: ask the owner of the API for access.',
  'MP-251':
    'The customer has not delegated to this organisation in Altinn; delegations in production do not apply in test.',
  'MP-301': 'The type of authorization_details is unknown: use one that Maskinporten supports.',
  'MP-302': 'authorization_details holds an unknown field: remove it.',
  'MP-303': 'A value in authorization_details does not fit: correct it.',
};
