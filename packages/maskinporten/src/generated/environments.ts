// Generated from specs/maskinporten/openapi.yaml (sha256 f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94). Do not edit: change the spec, then run `npm run generate`.

import type { Environments } from '@fellesklient/core';

export const environments: Environments = {
  "register": "maskinporten",
  "current": {
    "test": {
      "name": "test",
      "baseUrl": "https://test.maskinporten.no"
    },
    "prod": {
      "name": "prod",
      "baseUrl": "https://maskinporten.no"
    }
  },
  "retired": [
    {
      "name": "ver2",
      "host": "ver2.maskinporten.no",
      "retired": "2024-06-10",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "ver1.maskinporten.no",
      "retired": "2022-12-08",
      "replacedBy": "test"
    },
    {
      "name": "yt2",
      "host": "yt2.maskinporten.no",
      "retired": "2022-12-08",
      "replacedBy": "test"
    },
    {
      "host": "oidc.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "prod"
    },
    {
      "name": "ver2",
      "host": "oidc-ver2.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "oidc-ver1.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    },
    {
      "name": "yt2",
      "host": "oidc-yt2.difi.eon.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    },
    {
      "name": "test1",
      "host": "oidc-test1.difi.eon.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    }
  ]
};
