// Generated from specs/authlevel/openapi.yaml (sha256 a40e30e6b00651f59ce8302565ac45c2389da4430bdb51566edd6dd0f20cc692). Do not edit: change the spec, then run `npm run generate`.

import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<"ver2" | "yt2" | "test1", EnvironmentDetails>> = {
  "ver2": {
    "name": "ver2",
    "baseUrl": "https://kontaktinfo-ws-ver2.difi.no/authlevel",
    "issuers": ["https://oidc-ver2.difi.no/idporten-oidc-provider/"],
    "swaggerUrl": "https://kontaktinfo-ws-ver2.difi.no/authlevel/swagger-ui.html",
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "validTo": "2023-09-29"
  },
  "yt2": {
    "name": "yt2",
    "baseUrl": "https://kontaktinfo-ws-yt2.difi.eon.no/authlevel",
    "issuers": ["https://oidc-yt2.difi.eon.no/idporten-oidc-provider/"],
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "validTo": "2023-09-29"
  },
  "test1": {
    "name": "test1",
    "baseUrl": "https://kontaktinfo-ws-test1.difi.eon.no/authlevel",
    "issuers": ["https://oidc-test1.difi.eon.no/idporten-oidc-provider/"],
    "ipv4": [],
    "ipv6": [],
    "port": 443,
    "validTo": "2023-09-29"
  }
};
