// Generated from specs/idporten/openapi.yaml (sha256 f89c39672442aeb189a6659d417bb32ab7ae17dcb52e7ade89f8299d794caf4f). Do not edit: change the spec, then run `npm run generate`.

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
    }
  ]
};
