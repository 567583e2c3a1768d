// Generated from specs/folkeregisteret/openapi.yaml (sha256 be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f). Do not edit: change the spec, then run `npm run generate`.

import type { Environments } from '@fellesklient/core';

export const environments: Environments = {
  "register": "folkeregisteret",
  "current": {
    "test": {
      "name": "test",
      "baseUrl": "https://folkeregisteret-api-konsument.sits.no",
      "callsPerMinute": 1200
    },
    "playground": {
      "name": "playground",
      "baseUrl": "https://folkeregisteret-api-konsument-playground.sits.no",
      "callsPerMinute": 1200
    },
    "prod": {
      "name": "prod",
      "baseUrl": "https://folkeregisteret.api.skatteetaten.no",
      "callsPerMinute": 60000
    }
  },
  "retired": []
};
