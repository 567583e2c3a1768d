import { never } from '../../day.ts';
import { beginning, ending } from '../addresses.ts';
import { countryOf } from '../countries.ts';
import { type Chapter, ny } from '../telling.ts';

/** Leaving Norway, and coming back. */
export const emigration: Chapter = (setting, { index, leaves, returns }, tell) => {
  if (leaves === never) return;
  const { seed } = setting;
  const { code, city } = countryOf(seed, index, 1);
  tell(leaves)?.({
    hendelsestype: 'personErUtflyttet',
    aarsak: 'Utflytting',
    egenskaper: [
      ny('status', { status: 'utflyttet' }),
      ny('utflytting', { tilflyttingsland: code, tilflyttingsstedIUtlandet: city, utflyttingsdato: leaves }),
      ...ending(setting.addresses, leaves),
      ...beginning(setting.addresses, leaves),
    ],
  });
  tell(returns)?.({
    hendelsestype: 'personErBosatt',
    aarsak: 'Innflytting',
    egenskaper: [
      ny('status', { status: 'bosatt' }),
      ny('innflytting', { fraflyttingsland: code, fraflyttingsstedIUtlandet: city }),
      ...ending(setting.addresses, returns),
      ...beginning(setting.addresses, returns),
    ],
  });
};
