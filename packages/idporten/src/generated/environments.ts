// Generated from specs/idporten/openapi.yaml (sha256 3b59821f4dfeab17d6c3ec21217568377413183421736347a9006b7582fb15fe). Do not edit: change the spec, then run `npm run generate`.

import type { Environments } from '@fellesklient/core';

export const environments: Environments = {
  "register": "idporten",
  "current": {
    "test": {
      "name": "test",
      "baseUrl": "https://test.idporten.no"
    },
    "prod": {
      "name": "prod",
      "baseUrl": "https://idporten.no"
    }
  },
  "retired": [
    {
      "name": "oidc-prod",
      "host": "oidc.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "prod"
    },
    {
      "name": "oidc-ver2",
      "host": "oidc-ver2.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    },
    {
      "name": "oidc-ver1",
      "host": "oidc-ver1.difi.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    },
    {
      "name": "oidc-yt2",
      "host": "oidc-yt2.difi.eon.no",
      "retired": "2024-02-23",
      "replacedBy": "test"
    }
  ]
};
