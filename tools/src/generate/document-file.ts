import { header, literal } from './header.ts';
import type { Spec } from './spec.ts';

/** `document.ts`: the whole OpenAPI document, for a sandbox that serves it as the register does. */
export function documentFile(spec: Spec): string {
  return `${header(spec)}
export const document: object = ${literal(spec.document)};
`;
}
