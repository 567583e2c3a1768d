import type { Failure, FailureReading, Register } from '@fellesklient/core';

/**
 * Folkeregisteret as the pipeline sees it, for the package whose scope it is. Retry-After counts milliseconds
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/hendelsesliste.md and src/spm-og-svar/sos-returkoder.md).
 */
export function folkeregisteretRegister(scope: string): Register {
  return { name: 'folkeregisteret', retryAfterUnit: 'ms', readFailure: (failure) => readFailure(failure, scope) };
}

function readFailure({ status, json }: Failure, scope: string): FailureReading {
  const body = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const own = ownFeilmelding(body);
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
      if (typeof body.feilmelding === 'string') return { retryable: true, remedy: 'It is not ready: ask again later.' };
      // Whatever else answers 404 is not the register, and no word on whether somebody exists.
      return { code: 'rejected', remedy: 'Something else than the register answered. Check the base URL.' };
    case 406:
      return { ...told, remedy: own?.text === tooOld ? askForNewer : checkParts };
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

/** News of 2024-10-28. */
const tooOld = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';
const askForNewer = 'The sequence number is older than 36 months. Begin with a newer one, after a new extract.';
const checkParts = 'Ask for parts that the package has, and let nothing on the way change Accept.';
