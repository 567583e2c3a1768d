import { years } from '../../day.ts';
import { draw, draw32, topic } from '../../draw.ts';
import { countryOf } from '../countries.ts';
import type { Legitimasjonsdokument, Personidentifikasjon } from '../entities.ts';
import type { Egenskap } from '../life.ts';
import type { Member } from '../member.ts';
import { isResident, registeredFrom } from '../registration.ts';
import { type Chapter, ny, type Setting } from '../telling.ts';

/** Residence permits of those who need one, and identity checks of those who were never foreign. */
export const papers: Chapter = (setting, member, tell) => {
  const { origin, index } = member;
  if (origin === 'native') checkedLater(setting, member, tell);
  if (origin === 'immigrant' && !countryOf(setting.seed, index).eea) permits(setting, member, tell);
};

/** 270 of 17 828 residents have been checked (recorded in Valgdirektoratet/folkeavstemning): immigrants, and few others. */
const checkedLater: Chapter = ({ seed }, member, tell) => {
  const { index, born, published } = member;
  const chance = draw(seed, index, topic.identitetsgrunnlag);
  const day = born + years(18 + chance * 8000);
  if (published || chance >= 0.005 || !isResident(member, day)) return;
  tell(day)?.({
    hendelsestype: 'endringIIdentitetsgrunnlag',
    aarsak: 'Patch',
    egenskaper: [ny('identitetsgrunnlag', { identitetsgrunnlagstatus: 'kontrollert' })],
  });
};

/** How well the register knows who a foreigner is, by what foreign number and by what document. */
export function identityOf(setting: Setting, member: Member): readonly Egenskap[] {
  const { seed } = setting;
  const { index, origin } = member;
  if (origin !== 'temporary' && origin !== 'immigrant') return [];
  const chance = draw(seed, index, topic.identitetsgrunnlag);
  const { code, eea } = countryOf(seed, index);
  const checked = origin === 'immigrant' ? 0.15 : 0.6;
  const identitetsgrunnlagstatus = chance < checked ? 'kontrollert' : chance < 0.9 ? 'ikkeKontrollert' : 'ingenStatus';
  const digits = String(draw32(seed, index, topic.foreignNumber)).padStart(10, '0');
  const foreign: Personidentifikasjon = {
    identifikasjonsnummer: `${digits.slice(0, 6)}-${digits.slice(6)}`,
    identifikasjonsnummertype: chance < 0.3 ? 'taxIdentificationNumber' : 'utenlandskIdentifikasjonsnummer',
    utstederland: code,
  };
  const duf: Personidentifikasjon = {
    identifikasjonsnummer: `20${digits}`,
    identifikasjonsnummertype: 'utlendingsmyndighetenesIdentifikasjonsnummer',
    utstederland: 'NOR',
  };
  return [
    // Of residents the register delivers it only where there is something to say.
    ...(origin === 'temporary' || chance < checked ? [ny('identitetsgrunnlag', { identitetsgrunnlagstatus })] : []),
    ny('utenlandskPersonidentifikasjon', foreign),
    ...(eea ? [] : [ny('utlendingsmyndighetenesIdentifikasjonsnummer', duf)]),
    ny('legitimasjonsdokument', passport(setting, member)),
  ];
}

function passport({ seed }: Setting, member: Member): Legitimasjonsdokument {
  const number = draw32(seed, member.index, topic.document);
  const { code, eea } = countryOf(seed, member.index);
  const gyldigFra = registeredFrom(member) - 200 - (number % 700);
  return {
    identifikasjonsdokumentnummer: String(number % 100_000_000).padStart(8, '0'),
    identifikasjonsdokumenttype: eea && number % 3 === 0 ? 'nasjonaltIdentitetskort' : 'pass',
    utstederland: code,
    gyldigFra,
    gyldigTil: gyldigFra + years(10),
  };
}

const permits: Chapter = (_setting, member, tell) => {
  const { arrives } = member;
  const permanent = arrives + years(4);
  tell(arrives)?.({
    hendelsestype: 'endringIOpphold',
    aarsak: 'Innflytting',
    egenskaper: [ny('opphold', { oppholdstillatelse: 'midlertidig', oppholdFra: arrives, oppholdTil: permanent })],
  });
  if (!isResident(member, permanent)) return;
  tell(permanent)?.({
    hendelsestype: 'endringIOpphold',
    aarsak: 'Opphold',
    egenskaper: [ny('opphold', { oppholdstillatelse: 'permanent', oppholdFra: permanent })],
  });
};

/** Of very few it has turned out that they are somebody else. */
export const falseIdentity: Chapter = ({ seed, slekt }, member, tell) => {
  const { index, origin } = member;
  const chance = draw(seed, index, topic.falskIdentitet);
  if ((origin !== 'temporary' && origin !== 'immigrant') || chance >= 0.004) return;
  const right = slekt.members.find((other) => other !== member && other.origin === 'temporary' && chance < 0.002);
  tell(registeredFrom(member) + years(1))?.({
    hendelsestype: 'endringIFalskIdentitet',
    aarsak: 'Patch',
    egenskaper: [
      ny(
        'falskIdentitet',
        right
          ? { erFalsk: true, rettIdentitetVedIdentifikasjonsnummer: right.index }
          : { erFalsk: true, rettIdentitetErUkjent: true },
      ),
    ],
  });
};
