import { type Check, check, expectMatch, type RegisterSubject } from '../../src/index.ts';
import { type Channel, channels, channelsOf } from './channels.ts';
import { citizensOf } from './citizens.ts';
import { everyone } from './everyone.ts';
import { kontaktOf, lookUpKnown } from './lookup.ts';

interface Form {
  readonly requirement: string;
  readonly rule: (value: unknown) => void;
  /** What every register takes. */
  readonly right: string;
  /** What a register refuses, or brings into its form. */
  readonly wrong: readonly string[];
}

const forms: Readonly<Record<Channel, Form>> = {
  epostadresse: {
    requirement: 'KRR-V2-KONTAKT-EMAIL',
    rule: (value) => expectMatch('epostadresse', value, /^(?=.{3,400}$)[^\s@<>()[\]:;,"\\]+@[^\s@<>()[\]:;,"\\]+$/),
    right: 'ola@conformance.example',
    wrong: [
      'mailto:ola@conformance.example',
      'Ola<ola@conformance.example>',
      'Ola <ola@conformance.example>',
      'ola@conformance.example,kari@conformance.example',
      `${'a'.repeat(400)}@conformance.example`,
    ],
  },
  mobiltelefonnummer: {
    requirement: 'KRR-V2-KONTAKT-MOBILE',
    rule: (value) => {
      expectMatch('mobiltelefonnummer', value, /^(?=.{8,20}$)\+?\d+$/);
      const [, norwegian] = /^(?:(?:\+|00)47|(?=\d{8}$))(\d+)$/.exec(String(value)) ?? [];
      if (norwegian !== undefined) expectMatch('Norwegian mobiltelefonnummer', norwegian, /^[49]/);
    },
    right: '+4799999999',
    wrong: ['12345678', '+4712345678', '004712345678', '+47 99 99 99 99', '+47 99-99_99 99', '--------'],
  },
};

/** What e-mail addresses and mobile numbers look like, whatever citizens have entered. */
export const contactValueChecks: readonly Check<RegisterSubject>[] = channels.flatMap((kanal) => {
  const { requirement, rule, right, wrong } = forms[kanal];
  return [
    everyone(
      requirement,
      (person) => channelsOf(person).includes(kanal),
      (person) => rule(kontaktOf(person)[kanal]),
    ),
    check(requirement, 'a citizen who enters another', async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      const enter = (verdi: string): Promise<void> => happen(citizen, { type: 'kontaktinformasjon-set', kanal, verdi });
      await enter(right);
      for (const verdi of wrong) {
        await enter(verdi).catch(() => undefined);
        const [person = {}] = await lookUpKnown(subject, [citizen]);
        rule(kontaktOf(person)[kanal]);
      }
    }),
  ];
});
