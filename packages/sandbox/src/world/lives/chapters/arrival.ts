import { type Day, never } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import { numbersOf } from '../../population.ts';
import { beginning, ending } from '../addresses.ts';
import { countryOf } from '../countries.ts';
import type { Entities, Identifikatortype } from '../entities.ts';
import type { Egenskap } from '../life.ts';
import type { Member } from '../member.ts';
import { registeredFrom } from '../registration.ts';
import type { Sivilstand } from '../relations.ts';
import { slektOf } from '../slekt.ts';
import { type Chapter, ny, type Setting } from '../telling.ts';
import { citizenAtArrival } from './citizenship.ts';
import { isMarriedAbroad } from './marriage.ts';
import { identityOf } from './papers.ts';
import { parentsOf } from './parenthood.ts';

/** How somebody comes into the register: by birth, by a d-number, by moving to Norway. */
export const arrival: Chapter = (setting, member, tell) => {
  const { origin, dNumberFrom, arrives } = member;
  const day = registeredFrom(member);
  if (origin === 'native' || origin === 'abroad' || origin === 'closed') {
    tell(day)?.({
      hendelsestype: 'personErOpprettet',
      aarsak: origin === 'abroad' ? 'Historisk' : 'Fødsel',
      egenskaper: [
        identifier('foedselsnummer', 'iBruk'),
        ny('status', { status: origin === 'abroad' ? 'ikkeBosatt' : 'bosatt' }),
        ...whoItIs(setting, member, day),
        ...parentsOf(member),
      ],
    });
    return;
  }
  if (dNumberFrom !== never) {
    tell(dNumberFrom)?.({
      hendelsestype: 'personErOpprettet',
      aarsak: 'Tildele d-nummer',
      egenskaper: [
        identifier('dNummer', 'iBruk'),
        ny('status', { status: 'midlertidig' }),
        ...whoItIs(setting, member, dNumberFrom),
      ],
    });
  }
  if (arrives !== never) settleInNorway(setting, member, tell);
};

const settleInNorway: Chapter = (setting, member, tell) => {
  const { index, arrives, dNumberFrom } = member;
  const merged = numbersOf(index) === 'dNummerMerged';
  const aarsak = 'Innflytting';
  const replaced = dNumberFrom !== never;
  if (replaced && !merged) {
    tell(arrives)?.({
      hendelsestype: 'endringIIdentifikasjonsnummer',
      identifikatortype: 'dNummer',
      aarsak,
      egenskaper: [identifier('dNummer', 'opphoert'), identifier('foedselsnummer', 'iBruk')],
    });
  }
  tell(arrives)?.({
    hendelsestype: 'personErBosatt',
    aarsak,
    egenskaper: [
      ...(replaced && !merged ? [] : [identifier('foedselsnummer', 'iBruk')]),
      ny('status', { status: 'bosatt' }),
      ny('innflytting', { fraflyttingsland: countryOf(setting.seed, index).code }),
      ...(replaced
        ? [
            sivilstandAtArrival(setting, member),
            ...beginning(setting.addresses, arrives),
            ...ending(setting.addresses, arrives),
          ]
        : whoItIs(setting, member, arrives)),
    ],
  });
  if (!merged) return;
  // The person had been taken for another: both numbers have stood for one since the register saw it.
  for (const hendelsestype of [
    'personErOpphoertSomDublett',
    'personErViderefoertSomGjeldendeVedSammenslaaing',
  ] as const) {
    tell(arrives)?.({
      hendelsestype,
      identifikatortype: hendelsestype === 'personErOpphoertSomDublett' ? 'dNummer' : 'foedselsnummer',
      aarsak: 'Opphøre person',
      egenskaper: [identifier('dNummer', 'opphoert')],
    });
  }
};

export function identifier(identifikatortype: Identifikatortype, status: 'iBruk' | 'opphoert'): Egenskap {
  return ny('identifikasjonsnummer', { identifikatortype, status });
}

function whoItIs(setting: Setting, member: Member, day: Day): readonly Egenskap[] {
  const { seed, names, addresses } = setting;
  const { mother, woman } = member;
  const born = birthOf(setting, member);
  return [
    ny('kjoenn', { kjoenn: woman ? 'kvinne' : 'mann' }),
    ny('foedsel', born),
    ...(born.foedekommuneINorge
      ? [
          ny('foedselINorge', {
            foedselsinstitusjonsnavn: `Syntetisk sykehus ${born.foedekommuneINorge}`,
            rekkefoelgenummer: 11,
          }),
        ]
      : []),
    ny('navn', mother && day === member.born ? names.temporary(member, mother) : names.on(member, day)),
    sivilstandAtArrival(setting, member),
    ...citizenAtArrival(seed, member),
    ...identityOf(setting, member),
    ...beginning(addresses, day),
  ];
}

function birthOf({ seed, homes }: Setting, { index, origin, born, stays }: Member): Entities['foedsel'] {
  const home = stays[0]?.home;
  if (origin === 'native' && home !== undefined) {
    const { kommunenummer, kommunenavn } = homes.kommune(slektOf(index), home);
    // The place is there in 282 of 17 828 documents recorded in Valgdirektoratet/folkeavstemning.
    const foedested = draw(seed, index, topic.birthplace) < 0.016 ? { foedested: kommunenavn } : {};
    return { foedselsdato: born, ...foedested, foedekommuneINorge: kommunenummer, foedeland: 'NOR' };
  }
  if (origin === 'closed') return { foedselsdato: born, foedeland: 'NOR' };
  const { code, city } = countryOf(seed, index);
  return {
    foedselsdato: born,
    ...(draw(seed, index, topic.birthplace) < 0.5 ? { foedested: city } : {}),
    foedeland: code,
  };
}

function sivilstandAtArrival({ seed }: Setting, member: Member): Egenskap {
  const { origin, index, arrives } = member;
  if (origin === 'native') return ny('sivilstand', { sivilstand: 'ugift', sivilstandsdato: arrives });
  const sivilstand: Sivilstand = isMarriedAbroad(seed, member)
    ? { sivilstand: 'gift', utland: countryOf(seed, index).code }
    : { sivilstand: origin === 'immigrant' ? 'ugift' : 'uoppgitt' };
  return ny('sivilstand', sivilstand);
}
