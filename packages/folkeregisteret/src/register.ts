import type { Failure, FailureReading, Register } from '@fellesklient/core';

/**
 * Folkeregisteret as the pipeline sees it, for the package whose scope it is. Retry-After counts milliseconds
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/hendelsesliste.md and src/spm-og-svar/sos-returkoder.md).
 */
export function folkeregisteretRegister(scope: string): Register {
  return { name: 'folkeregisteret', retryAfterUnit: 'ms', readFailure: (failure) => readFailure(failure, scope) };
}

function readFailure({ operation, status, headers, json }: Failure, scope: string): FailureReading {
  const body = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const own = ownFeilmelding(body);
  const ofExtract = isText(body.feilmelding);
  const code = codeOf(own?.code);
  const trace = traceIdOf(own?.trace);
  const told = { ...(code && { registerCode: code }), ...(trace && { traceId: trace }) };
  switch (status) {
    case 401:
    case 403:
      return {
        ...told,
        remedy: `Check that ${scope} is granted, environment and clock; no resource may be in the grant.`,
      };
    case 404:
      if (own) return told;
      // Only an extract says this, and it says: not yet.
      if (ofExtract) return { retryable: true, remedy: 'It is not ready: ask again later.' };
      // Whatever else answers 404 is not the register, and no word on whether somebody exists.
      return { code: 'rejected', remedy: 'Something else than the register answered. Check the base URL.' };
    case 406:
      return tooOld.test(String(own?.text))
        ? { ...told, code: 'gone', remedy: orderAnew }
        : { ...told, remedy: checkParts };
    case 429:
      // Inferred: throttling is documented with Retry-After, the limit of jobs without, and only the register itself counts those.
      return (own || ofExtract) && orders.test(operation.id) && !headers.has('retry-after')
        ? { ...told, code: 'quota-exceeded', remedy: tenJobs }
        : told;
    default:
      return told;
  }
}

interface Feilmelding {
  readonly code: unknown;
  readonly trace: unknown;
  readonly text: unknown;
}

/**
 * An error in the register's own words, in one of three forms: `kode` and `melding` in the documentation, with `korrelasjonsid` in
 * data-altinn-no/plugin-skatteetaten; `feilkode` and `feilmelding`, or `code` and `message`, in the published OpenAPI documents.
 */
function ownFeilmelding(body: Record<string, unknown>): Feilmelding | undefined {
  const { kode, melding, korrelasjonsid, feilkode, feilmelding, code, message, httpStatus, feilreferanse } = body;
  if (isText(kode) && isText(melding)) return { code: kode, trace: korrelasjonsid, text: melding };
  if (isText(feilkode) && isText(feilmelding)) return { code: feilkode, trace: undefined, text: feilmelding };
  // `code` and `message` alone are what half the world's gateways say.
  const isOwn = typeof httpStatus === 'number' || isText(feilreferanse);
  return isText(code) && isText(message) && isOwn ? { code, trace: feilreferanse, text: message } : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Codes and ids in the forms that are known, since an answer may quote the request in their place. */
const codeOf = (value: unknown): string | undefined =>
  isText(value) && /^[A-Z]{2,8}-\d{1,6}$/.test(value) ? value : undefined;
const traceIdOf = (value: unknown): string | undefined =>
  isText(value) && /^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$/i.test(value) && /[a-f]/i.test(value)
    ? value
    : undefined;

/** "Sekvensnummer kan ikke være mere enn 36 måneder gammelt" (news of 2024-10-28). */
const tooOld = /sekvensnummer.* 36 /i;
const orderAnew =
  'The sequence number is older than 36 months. Take sisteSekvensnummer, load everybody by a new extract, go on after it.';
const orders = /^lagJobb/;
/** src/konsumenttjenester/uttrekk.md, since 2026-01-27. */
const tenJobs = 'Ten extracts of the organisation are under way. Order again when one has ended.';
const checkParts = 'Ask for parts that the package has, and let nothing on the way change Accept.';
