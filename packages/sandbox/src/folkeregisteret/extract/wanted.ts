import type { TilpassetUttrekkJobbRequest } from '../../generated/folkeregisteret/types.ts';
import { type Day, isoDate } from '../../world/day.ts';
import type { Personstatus } from '../../world/lives/entities.ts';
import type { Opplysninger } from '../../world/lives/life.ts';
import { gjeldende } from '../../world/lives/record.ts';

/** Statuses that an extract does not tell apart (uttrekk.md). */
const active: readonly Personstatus[] = ['midlertidig', 'ikkeBosatt', 'forsvunnet', 'foedselsregistrert'];

/** Whether what the register holds on somebody is as an extract wants it, but for where the person lives. */
export function isWanted(held: Opplysninger, request: TilpassetUttrekkJobbRequest): boolean {
  const { personstatustyper, kjoenn, statsborgerskap, sivilstandstype } = request;
  return (
    gjeldende(held, 'status').some(({ verdi: { status } }) => {
      const type = active.includes(status) ? 'aktiv' : status;
      return (personstatustyper as readonly string[]).includes(type);
    }) &&
    (kjoenn === undefined || gjeldende(held, 'kjoenn').some(({ verdi }) => verdi.kjoenn === kjoenn)) &&
    (statsborgerskap === undefined ||
      gjeldende(held, 'statsborgerskap').some(({ verdi }) => verdi.statsborgerskap === statsborgerskap)) &&
    (sivilstandstype === undefined ||
      gjeldende(held, 'sivilstand').some(({ verdi }) => verdi.sivilstand === sivilstandstype)) &&
    isWithin(
      gjeldende(held, 'foedsel').map(({ verdi }) => verdi.foedselsdato),
      request.foedselsaarFraOgMed,
      request.foedselsaarTilOgMed,
    ) &&
    isWithin(
      gjeldende(held, 'doedsfall').map(({ verdi }) => verdi.doedsdato),
      request.doedsaarFraOgMed,
      request.doedsaarTilOgMed,
    )
  );
}

/** Whether one of some days is in the years wanted; when no year is, whatever they are. */
export function isWithin(days: readonly Day[], from = '', to = ''): boolean {
  if (from === '' && to === '') return true;
  const years = days.map((day) => isoDate(day).slice(0, 4));
  return years.some((year) => year >= from && (to === '' || year <= to));
}
