// Generated from specs/krr/openapi.yaml (sha256 48a97c1f37e261a482e05b2a0f4158f0cac2f0e8cd3fc706cc3e6e721222da64). Do not edit: change the spec, then run `npm run generate`.

import type { OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  {
  "api": "krr",
  "title": "Kontakt- og reservasjonsregisteret (KRR)",
  "version": "0.1.0",
  "sha256": "48a97c1f37e261a482e05b2a0f4158f0cac2f0e8cd3fc706cc3e6e721222da64"
};

export const operations: OperationTable = {
  "POST /rest/v2/personer": {
    "id": "hentPersonerV2",
    "method": "POST",
    "template": "/rest/v2/personer",
    "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"],
    "accept": ["application/json"],
    "retry": {
      "idempotent": true,
      "statuses": [429, 500, 502, 503, 504]
    },
    "limits": [
      {
        "property": "personidentifikatorer",
        "minItems": 1,
        "maxItems": 1000,
        "itemPattern": "^\\d{11}$"
      }
    ]
  }
};
