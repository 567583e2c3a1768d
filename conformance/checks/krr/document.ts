import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
} from '../../src/index.ts';
import { askKrr } from './lookup.ts';

/** The register's own OpenAPI document. */
export const documentChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-DOCUMENT', 'at springdoc’s place', async (subject) => {
    const answer = await askKrr(subject, { method: 'GET', path: '/v3/api-docs', token: undefined });
    expectEqual('status', answer.status, 200);
    const { openapi, paths } = jsonOf(answer) as { openapi?: unknown; paths?: Readonly<Record<string, unknown>> };
    expectMatch('openapi', openapi, /^3\./);
    const described = Object.keys(paths ?? {});
    for (const path of ['/rest/v1/personer', '/rest/v2/personer']) {
      expectThat('paths', described.includes(path), `${path} among them`, described);
    }
  }),
];
