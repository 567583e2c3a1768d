import type {
  ErrorMessageForExternalUsers,
  Feil,
  Feilmelding,
  FolkeregisterFeilmelding,
  Uttrekksfeilmelding,
} from '../generated/folkeregisteret/types.ts';
import type { Quirks } from '../quirks.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 406 | 410 | 429;

/** Why a request gets no answer. */
export interface Refusal {
  readonly status: RefusalStatus;
  readonly melding: string;
  /** The register's own code, where one is known. */
  readonly kode?: string;
  /** That the message is all there is, as of batches. */
  readonly bare?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

type RefusalReason =
  | 'noToken'
  | 'otherPackage'
  | 'noSuchResource'
  | 'noSuchPerson'
  | 'noSuchDocument'
  | 'noHit'
  | 'failed'
  | 'accept'
  | 'part'
  | 'contentType'
  | 'notJson'
  | 'body'
  | 'number'
  | 'tooOld'
  | 'hendelseTooOld'
  | 'sekvensnummerTooOld'
  | 'tooManyHits'
  | 'tooManyJobs'
  | 'noSuchJob';

/** The one code and text that are published (sos-returkoder.md). */
const freg001 = { kode: 'FREG-001', melding: 'Feil i tjenesten. Vennligst prøv igjen seinere.' };

// Published are this text, that of sekvensnummerTooOld (news of 2024-10-28) and that of a batch; the others, and every code but FREG-001,
// are the sandbox's own, so the codes repeat the status.
export const refusals: Readonly<Record<RefusalReason, Refusal>> = {
  noToken: { status: 401, melding: 'Mangler gyldig autentisering.' },
  otherPackage: { status: 403, melding: 'Ikke autorisert for denne tjenesten.' },
  noSuchResource: { status: 404, melding: 'Ressursen finnes ikke.' },
  noSuchPerson: { status: 404, melding: 'Fant ikke personen.' },
  noSuchDocument: { status: 404, melding: 'Fant ikke dokumentet.' },
  noHit: { status: 404, melding: 'Søket ga ikke ett entydig treff.' },
  failed: { status: 400, ...freg001 },
  accept: { status: 406, melding: 'Accept har ingen av formatene som tjenesten svarer i.' },
  part: { status: 406, melding: 'Ugyldig part.' },
  contentType: { status: 400, melding: 'Content-Type må være application/json eller application/xml.' },
  notJson: { status: 400, melding: 'Content-Type må være application/json.' },
  body: { status: 400, melding: 'Innholdet i forespørselen er ikke gyldig.' },
  number: { status: 400, melding: 'Personidentifikator må ha 11 siffer.' },
  tooOld: { status: 400, melding: 'Dokumentet har vært historisk i mer enn 3 år.' },
  hendelseTooOld: { status: 400, melding: 'Hendelsen er eldre enn 3 år.' },
  sekvensnummerTooOld: {
    status: 406,
    melding: 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt',
  },
  tooManyHits: { status: 400, melding: 'Søket ga flere enn 10 000 treff. Avgrens søket.' },
  // So it can be told from too many calls, there is no Retry-After (inferred).
  tooManyJobs: { status: 429, melding: 'Virksomheten har allerede 10 samtidige uttrekksjobber.' },
  noSuchJob: { status: 410, melding: 'Jobben eksisterer ikke.', bare: true },
};

/** As recorded (Valgdirektoratet/folkeavstemning). */
export function batchNotReady(batch: number): Refusal {
  return { status: 404, melding: `Batch med id=${batch} er enda ikke klar`, bare: true };
}

export function noSuchBatch(batch: number): Refusal {
  return { status: 410, melding: `Batch med id=${batch} eksisterer ikke.`, bare: true };
}

/** @param wait milliseconds. */
export function throttled(wait: number, unit: Quirks['folkeregisteret']['retryAfter']): Refusal {
  const retryAfter = String(unit === 'milliseconds' ? wait : Math.ceil(wait / 1000));
  return { status: 429, melding: 'For mange kall.', headers: { 'retry-after': retryAfter } };
}

export function invalid(melding: string): Refusal {
  return { status: 400, melding };
}

/** The body of a refusal, and the root it has in XML: that of `code` is published (1.5), the others are inferred. */
export function refusalBody(
  { status, melding, kode = `FREG-${status}`, bare }: Refusal,
  form: Quirks['folkeregisteret']['errors'],
): { readonly root: string; readonly body: Feil | Uttrekksfeilmelding } {
  if (bare) return { root: 'uttrekkDataResponse', body: { feilmelding: melding } };
  if (form === 'feilkode') {
    const body: FolkeregisterFeilmelding = {
      httpStatus: status,
      alvorlighetsgrad: 'FEIL',
      feilkode: kode,
      feilmelding: melding,
    };
    return { root: 'folkeregisterFeilmelding', body };
  }
  if (form === 'code') {
    const body: ErrorMessageForExternalUsers = { httpStatus: status, code: kode, message: melding };
    return { root: 'error', body };
  }
  const body: Feilmelding = { kode, melding };
  return { root: 'feilmelding', body };
}
