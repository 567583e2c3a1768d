// Generated from specs/folkeregisteret/openapi.yaml (sha256 be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f). Do not edit: change the spec, then run `npm run generate`.

import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<"test" | "playground" | "prod", EnvironmentDetails>> = {
  "test": {
    "name": "test",
    "baseUrl": "https://folkeregisteret-api-konsument.sits.no",
    "issuers": ["https://test.maskinporten.no/"],
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "callsPerMinute": 1200
  },
  "playground": {
    "name": "playground",
    "baseUrl": "https://folkeregisteret-api-konsument-playground.sits.no",
    "issuers": ["https://test.maskinporten.no/"],
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "callsPerMinute": 1200
  },
  "prod": {
    "name": "prod",
    "baseUrl": "https://folkeregisteret.api.skatteetaten.no",
    "issuers": ["https://maskinporten.no/"],
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "callsPerMinute": 60000
  }
};
