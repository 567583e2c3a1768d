// Generated from specs/krr/openapi.yaml (sha256 e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea). Do not edit: change the spec, then run `npm run generate`.

import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<"test" | "prod", EnvironmentDetails>> = {
  "test": {
    "name": "test",
    "baseUrl": "https://test.kontaktregisteret.no",
    "issuers": ["https://test.maskinporten.no/", "https://test.idporten.no"],
    "swaggerUrl": "https://test.kontaktregisteret.no/swagger-ui/index.html",
    "ipv4": ["139.105.36.137"],
    "ipv6": ["2a02:9cc::306"],
    "port": 443,
    "validFrom": "2023-06-27"
  },
  "prod": {
    "name": "prod",
    "baseUrl": "https://kontaktregisteret.no",
    "issuers": ["https://maskinporten.no/", "https://idporten.no"],
    "swaggerUrl": "https://kontaktregisteret.no/swagger-ui/index.html",
    "ipv4": ["139.105.36.169"],
    "ipv6": ["2a02:9cc::206"],
    "port": 443,
    "validFrom": "2023-08-30"
  }
};
