import type { Answering, Sent } from './fake-register.ts';

export interface FakeExtract {
  readonly answer: Answering;
  /** Numbers of the batches asked for, in order. */
  readonly asked: number[];
}

export interface FakeExtractOptions {
  readonly batchSize?: number;
  /** How often a batch is asked for before it is ready. */
  readonly notReady?: (batchnr: number) => number;
  readonly list?: 'foedselsEllerDNummer' | 'dokumentidentifikator';
}

export const jobbId = '1231d76c-fcf8-45e1-af1d-628c91536510';
/** Valgdirektoratet/folkeavstemning, recordings of 2023-10-11. */
export const notYet = (batchnr: number): Response =>
  Response.json({ feilmelding: `Batch med id=${batchnr} er enda ikke klar` }, { status: 404 });

/** A register with one extract, and with the persons that are in it: those whose number ends in 7 are unknown to it. */
export function extract(
  ids: readonly string[],
  { batchSize = 5000, notReady = () => 0, list = 'foedselsEllerDNummer' }: FakeExtractOptions = {},
): FakeExtract {
  const asked: number[] = [];
  const times = new Map<number, number>();
  const answer: Answering = (sent) => {
    const { pathname } = sent.url;
    const [, job, number] = /\/uttrekk\/([^/]+)\/batch\/(\d+)$/.exec(pathname) ?? [];
    if (number === undefined) return pathname.includes('/bulkoppslag') ? oppslag(sent) : Response.json({ jobbId });
    const batchnr = Number(number);
    asked.push(batchnr);
    if (job !== jobbId) return Response.json({ feilmelding: 'Fant ikke jobb' }, { status: 410 });
    const time = (times.get(batchnr) ?? 0) + 1;
    times.set(batchnr, time);
    if (time <= notReady(batchnr)) return notYet(batchnr);
    const batch = ids.slice(batchnr * batchSize, (batchnr + 1) * batchSize);
    return Response.json(batch.length > 0 ? { [list]: batch } : {});
  };
  return { answer, asked };
}

function oppslag({ body }: Sent): Response {
  const [[property, ids] = ['', []]] = Object.entries(body as Record<string, string[]>);
  const found = ids.map((id) => ({
    [property]: id,
    ...(id.endsWith('7')
      ? { feilmelding: { feilmelding: 'Fant ikke person' } }
      : { folkeregisterperson: { kjoenn: [{ kjoenn: 'kvinne' }] } }),
  }));
  return Response.json({ oppslag: found });
}
