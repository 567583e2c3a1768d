export type { Evidence } from './evidence.ts';
export { type SignedAnswers, type SignedAnswersOptions, signedAnswers } from './signed-answers.ts';
export type { TrustOptions } from './trust.ts';
export type { CertificateInput } from './trusted-certificates.ts';
