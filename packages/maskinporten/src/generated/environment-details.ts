// Generated from specs/maskinporten/openapi.yaml (sha256 f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94). Do not edit: change the spec, then run `npm run generate`.

import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<"test" | "prod", EnvironmentDetails>> = {
  "test": {
    "name": "test",
    "baseUrl": "https://test.maskinporten.no",
    "issuers": ["https://test.maskinporten.no/"],
    "ipv4": ["139.105.36.132"],
    "ipv6": ["2a02:9cc::301"],
    "port": 443,
    "validFrom": "2022-12-08"
  },
  "prod": {
    "name": "prod",
    "baseUrl": "https://maskinporten.no",
    "issuers": ["https://maskinporten.no/"],
    "ipv4": ["139.105.36.164"],
    "ipv6": [],
    "port": 443
  }
};
