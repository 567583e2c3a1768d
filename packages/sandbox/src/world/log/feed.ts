import type { Lives } from '../lives/lives.ts';
import type { Log, Logged } from './log.ts';

/** What has been noted on everybody: what is computed and what the log has, as one. */
export function createFeed(lives: Lives, log: Log): Pick<Lives, 'noted' | 'sisteSekvensnummer' | 'sekvensnummerAfter'> {
  const lastLogged = (at: number): number | undefined => log.all[log.countAt(at) - 1]?.sekvensnummer;
  return {
    *noted(from, at, among) {
      let place = log.placeOf(from);
      const end = log.countAt(at);
      const isWanted = ({ kommuner }: Logged): boolean => !among || kommuner.includes(among.kommunenummer);
      function* loggedBefore(sekvensnummer: number): Generator<Logged> {
        for (; place < end; place++) {
          const logged = log.all[place] as Logged;
          if (logged.sekvensnummer >= sekvensnummer) return;
          if (isWanted(logged)) yield logged;
        }
      }
      for (const noted of lives.noted(from, at, among)) {
        yield* loggedBefore(noted.sekvensnummer);
        yield noted;
      }
      yield* loggedBefore(Number.POSITIVE_INFINITY);
    },
    sisteSekvensnummer(at) {
      const logged = lastLogged(at);
      if (logged !== undefined && logged >= lives.sekvensnummerAfter(at)) return logged;
      const computed = lives.sisteSekvensnummer(at);
      return computed === undefined || (logged !== undefined && logged > computed) ? logged : computed;
    },
    sekvensnummerAfter: (at) => Math.max(lives.sekvensnummerAfter(at), (lastLogged(at) ?? -1) + 1),
  };
}
