// Generated from specs/maskinporten/openapi.yaml (sha256 f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94). Do not edit: change the spec, then run `npm run generate`.

import type { Operation, OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  {
  "api": "maskinporten",
  "title": "Maskinporten",
  "version": "0.1.0",
  "sha256": "f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94"
};

export const token: Operation = {
  "id": "token",
  "method": "POST",
  "template": "/token",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const metadata: Operation = {
  "id": "metadata",
  "method": "GET",
  "template": "/.well-known/oauth-authorization-server",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const jwk: Operation = {
  "id": "jwk",
  "method": "GET",
  "template": "/jwk",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const operations: OperationTable = {
  'POST /token': token,
  'GET /.well-known/oauth-authorization-server': metadata,
  'GET /jwk': jwk,
};
