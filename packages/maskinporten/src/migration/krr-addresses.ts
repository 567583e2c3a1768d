import type { Environments } from '@fellesklient/core';

/**
 * Where KRR is and was, from felleslosninger/docs: oppslagstjenesten_rest.md for the tables of addresses,
 * krr_utfasa_endepunkt.md and krr_oidc_til_mp.md for the oidc hosts. `specs/krr/openapi.yaml` lists the same, but this package
 * does not depend on KRR's.
 */
export const krrAddresses: Environments = {
  register: 'krr',
  current: {
    test: { name: 'test', baseUrl: 'https://test.kontaktregisteret.no' },
    prod: { name: 'prod', baseUrl: 'https://kontaktregisteret.no' },
  },
  retired: [
    { name: 'ver2', host: 'ver2-krr.digdir.no', retired: '2023-08-18', replacedBy: 'test' },
    { name: 'ver2', host: 'krr-ver2.digdir.no', retired: '2023-08-18', replacedBy: 'test' },
    { name: 'ver2', host: 'krr-ver2.digdir', retired: '2023-08-18', replacedBy: 'test' },
    { name: 'ver1', host: 'krr-ver1.digdir.no', retired: '2023-05-31', replacedBy: 'test' },
    { host: 'krr.digdir.no', retired: '2023-09-27', replacedBy: 'prod' },
    { host: 'oidc.difi.no', retired: '2023-10-04', replacedBy: 'prod' },
    { name: 'ver2', host: 'oidc-ver2.difi.no', retired: '2023-10-03', replacedBy: 'test' },
    { name: 'ver1', host: 'oidc-ver1.difi.no', retired: '2023-10-03', replacedBy: 'test' },
    { name: 'yt2', host: 'oidc-yt2.difi.eon.no', retired: '2023-10-03', replacedBy: 'test' },
    { host: 'kontaktinfo-ws.difi.no', retired: '2023-04-01', replacedBy: 'prod' },
    { name: 'ver2', host: 'kontaktinfo-ws-ver2.difi.no', retired: '2023-04-01', replacedBy: 'test' },
    { name: 'ver1', host: 'kontaktinfo-ws-ver1.difi.no', retired: '2023-04-01', replacedBy: 'test' },
    { name: 'yt2', host: 'kontaktinfo-ws-yt2.difi.eon.no', retired: '2023-04-01', replacedBy: 'test' },
  ],
};
