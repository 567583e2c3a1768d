import type { Received, Reply, Respond } from '../../src/index.ts';
import { number } from './client-desk.ts';
import { all, authority, numberless, numberOnRequest, type Rettighetspakke } from './packages.ts';

export const documentId = '0123456789abcdef0123456789abcdef';
const melding = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';

/** A feed in which the number asked for is too old. */
export const refused: Respond = () => ({ status: 406, json: { kode: 'FREG-406', melding } });

export function seqOf(url: string): string | null {
  return new URLSearchParams(url.split('?')[1]).get('seq');
}

/** A feed with events under those numbers, two to a page, of one type or of several by turns. */
export function register(numbers: readonly number[], types: readonly string[] = ['endringINavn']): Respond {
  return ({ url, path }) => {
    const page = numbers.filter((each) => each >= Number(seqOf(url))).slice(0, 2);
    return pageOf(
      page.map((each) => item(each, path, types[numbers.indexOf(each) % types.length])),
      'end',
    );
  };
}

/** A feed that answers questions up to a number with events under those numbers, and later ones with none. */
export function answering(pages: Readonly<Record<number, readonly number[]>>): Respond {
  return ({ url, path }) => {
    const seq = Number(seqOf(url));
    const [, page = []] = Object.entries(pages).find(([upTo]) => seq <= Number(upTo)) ?? [];
    return pageOf(
      page.map((each) => item(each, path)),
      `of-${seq}`,
    );
  };
}

/** A feed with one event, then none, then nothing new, then one more. */
export function growing(): Respond {
  return ({ url, path, headers }, count) => {
    const seq = seqOf(url);
    if (count === 1) return pageOf([item(11, path)], `of-${seq}`);
    if (count >= 4) return pageOf([item(99, path)], `of-${seq}`);
    return headers['if-none-match'] === `"of-${seq}"`
      ? { status: 304, headers: { etag: `"of-${seq}"` } }
      : pageOf([], `of-${seq}`);
  };
}

function pageOf(items: readonly object[], etag: string): Reply {
  return { status: 200, headers: { etag: `"${etag}"` }, json: items };
}

/** An event as the package at a path hears of it. */
function item(sekvensnummer: number, path: Received['path'], type = 'endringINavn'): object {
  const name = all.find((each) => path.includes(`/${each}/`)) ?? 'finans';
  return {
    sekvensnummer,
    hendelse: {
      ...(!numberless.includes(name) && { folkeregisteridentifikator: number }),
      hendelsetype: typeIn(name, type),
      ...(authority.includes(name) && { hendelsesdokument: documentId, persondokument: documentId }),
      ajourholdstidspunkt: '2026-01-15T12:00:00.000+01:00',
    },
  };
}

/** What a type of today is called in the feed of a package. */
export function typeIn(name: Rettighetspakke, type: string): string {
  return type === 'endringINavn' && [...numberOnRequest, ...numberless].includes(name) ? 'endringIPerson' : type;
}

export const postal: Respond = () => ({
  status: 200,
  json: {
    dokumentidentifikator: documentId,
    skjemaversjon: '1.0',
    hendelse: {
      folkeregisteridentifikator: number,
      hendelsestype: 'endringIKontaktinformasjon',
      ajourholdstidspunkt: '2026-01-15T12:00:00.000+01:00',
      egenskapshendelse: [
        { postadresse: { adressegradering: 'ugradert' }, entitet: 'kontaktadresse', entitetsendring: 'registrereNy' },
        {
          postadresseIUtlandet: { adressegradering: 'ugradert' },
          entitet: 'kontaktadresseIUtlandet',
          entitetsendring: 'registrereNy',
        },
        { navn: { fornavn: 'SYNTETISK', etternavn: 'PERSON' }, entitet: 'navn', entitetsendring: 'registrereNy' },
      ],
    },
  },
});
