import { publishedPersons } from '../checks/published-persons.ts';
import { type Check, named, type Subject } from '../src/index.ts';

/** What a smoke run tries: some dozens of calls. */
export const smokePatterns: readonly string[] = [
  'LIVE',
  'MP-META-LOCATION',
  'MP-META-ISSUER',
  'MP-META-ENDPOINTS',
  'MP-META-CAPABILITIES',
  'MP-KEY-SET',
  'IDP-META-LOCATION',
  'IDP-META-ISSUER',
  'IDP-META-ENDPOINTS',
  'IDP-KEY-SET',
  'KRR-DOCUMENT',
];

/**
 * What else may be asked of a live environment: good questions only, each about what is open, about the caller's own token, or about the
 * persons that Digdir has published, of whom they tell codes and times at most. Others change something, send what must be refused, need a
 * clock that can be moved, or hundreds of calls.
 */
const readingPatterns: readonly string[] = [
  ...['MP-META', 'MP-KEY-SIGNATURE', 'MP-CLAIM', 'IDP-META', 'KRR-PRINT', 'FREG-XSD'],
  ...below('MP-TOKEN', ['ISSUED', 'TYPE', 'EXPIRES-IN', 'LIFETIME', 'SCOPE', 'NO-REFRESH', 'NO-STORE']),
  ...below('KRR-V2', ['MEDIA-TYPE', 'CACHE', 'HEADERS', 'ORDER', 'REQUIRED', 'ABSENT', 'CODES', 'TIMESTAMP']),
  ...below('KRR-V2-FLAG', ['TRUE', 'FALSE']),
  ...below(
    'KRR-V2-PERSON',
    publishedPersons.map(({ row }) => row),
  ),
];

/** Whether a check is one of those that a live environment may be asked. */
export function isForLive(check: Pick<Check<Subject>, 'requirement' | 'title'>): boolean {
  return named([check], [...smokePatterns, ...readingPatterns]).length > 0;
}

function below(group: string, rules: readonly string[]): readonly string[] {
  return rules.map((rule) => `${group}-${rule}`);
}
