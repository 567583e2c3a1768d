// Generated from specs/folkeregisteret/openapi.yaml (sha256 f08bc4d422b97d2efca8ed139135bcd07b9edc42b7dfe492dd01b9efc720f77e). Do not edit: change the spec, then run `npm run generate`.

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
