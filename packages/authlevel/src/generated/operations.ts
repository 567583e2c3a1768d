// Generated from specs/authlevel/openapi.yaml (sha256 a40e30e6b00651f59ce8302565ac45c2389da4430bdb51566edd6dd0f20cc692). Do not edit: change the spec, then run `npm run generate`.

import type { Operation, OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  {
  "api": "authlevel",
  "title": "ID-porten authlevel",
  "version": "0.1.0",
  "sha256": "a40e30e6b00651f59ce8302565ac45c2389da4430bdb51566edd6dd0f20cc692"
};

export const hentSikkerhetsnivaa: Operation = {
  "id": "hentSikkerhetsnivaa",
  "method": "POST",
  "template": "/rest/v1/sikkerhetsnivaa",
  "scopes": ["global/idporten.authlevel.read"],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const operations: OperationTable = {
  'POST /rest/v1/sikkerhetsnivaa': hentSikkerhetsnivaa,
};
