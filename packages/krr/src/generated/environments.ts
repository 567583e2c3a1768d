// Generated from specs/krr/openapi.yaml (sha256 4a6e6a70eac76fa18dca59eb6880bf55d9f7b87deb06fe4c6017c7c835b47b48). Do not edit: change the spec, then run `npm run generate`.

import type { Environments } from '@fellesklient/core';

export const environments: Environments = {
  "register": "krr",
  "current": {
    "test": {
      "name": "test",
      "baseUrl": "https://test.kontaktregisteret.no"
    },
    "prod": {
      "name": "prod",
      "baseUrl": "https://kontaktregisteret.no"
    }
  },
  "retired": [
    {
      "name": "ver2",
      "host": "ver2-krr.digdir.no",
      "retired": "2023-08-18",
      "replacedBy": "test"
    },
    {
      "name": "ver2",
      "host": "krr-ver2.digdir.no",
      "retired": "2023-08-18",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "krr-ver1.digdir.no",
      "retired": "2023-05-31",
      "replacedBy": "test"
    },
    {
      "name": "digdir-prod",
      "host": "krr.digdir.no",
      "retired": "2023-09-27",
      "replacedBy": "prod"
    },
    {
      "name": "oidc-prod",
      "host": "oidc.difi.no",
      "retired": "2023-10-04",
      "replacedBy": "prod"
    },
    {
      "name": "oidc-ver2",
      "host": "oidc-ver2.difi.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    },
    {
      "name": "oidc-ver1",
      "host": "oidc-ver1.difi.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    },
    {
      "name": "yt2",
      "host": "oidc-yt2.difi.eon.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    }
  ]
};
