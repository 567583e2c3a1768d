import type { Check, RegisterSubject } from '../../src/index.ts';
import { certificateChecks } from './certificate.ts';
import { contactRegisterChecks } from './contact-register.ts';
import { dnsChecks } from './dns.ts';
import { keyChecks } from './keys.ts';
import { populationChecks } from './population.ts';
import { publishedDocumentChecks } from './published-document.ts';
import { reachableChecks } from './reachable.ts';
import { retiredChecks } from './retired.ts';
import { tokenChecks } from './token.ts';

/** Checks of an environment that the owners run: from the network up, so that what is broken below is told first. */
export const environmentChecks: readonly Check<RegisterSubject>[] = [
  ...dnsChecks,
  ...reachableChecks,
  ...certificateChecks,
  ...keyChecks,
  ...publishedDocumentChecks,
  ...tokenChecks,
  ...contactRegisterChecks,
  ...populationChecks,
  ...retiredChecks,
];
