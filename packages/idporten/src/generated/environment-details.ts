// Generated from specs/idporten/openapi.yaml (sha256 f89c39672442aeb189a6659d417bb32ab7ae17dcb52e7ade89f8299d794caf4f). Do not edit: change the spec, then run `npm run generate`.

import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<"test" | "prod", EnvironmentDetails>> = {
  "test": {
    "name": "test",
    "baseUrl": "https://test.idporten.no",
    "issuers": ["https://test.idporten.no"],
    "ipv4": ["139.105.36.135"],
    "ipv6": ["2a02:9cc::305"],
    "port": 443
  },
  "prod": {
    "name": "prod",
    "baseUrl": "https://idporten.no",
    "issuers": ["https://idporten.no"],
    "ipv4": ["139.105.36.167"],
    "ipv6": [],
    "port": 443
  }
};
