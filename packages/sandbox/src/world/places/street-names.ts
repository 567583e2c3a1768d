import { draw32, topic } from '../draw.ts';

// Things no street is called after, so that nobody takes an address of the sandbox for one that exists.
const things =
  `Kaffekopp Paraply Syltetøy Ullsokk Matpakke Brunost Vaffel Termos Lusekofte Spark Tøffel Trekkspill Blyant Viskelær
Fyrstikk Lommelykt Kompass Ryggsekk Skosåle Badering Håndkle Hengekøye Gressklipper Vannkanne Fuglekasse Frimerke Postkort Skrivebok
Brødskive Rundstykke Kanelbolle Lefse Flatbrød Pannekake Riskrem Grøtskei Sukkerskål Saltbøsse Tekanne Kjevle Visp Rivjern Sleiv
Dørmatte Gardin Bokhylle Nattbord Gyngestol Skammel Knapp Glidelås Målebånd Trådsnelle Synål Votter Regnjakke Gummistøvel Solhatt
Sjal Kikkert Ballong Snurrebass Ludo Yatzy Domino Pusle`.split(/\s+/);

const endings = 'veien stien bakken gata lia svingen tunet kroken stubben løkka haugen plassen'.split(' ');

export const streetsPerPostnummer = 16;

/** The name of a street: one of 16 in a postnummer, by the place of the postnummer. */
export function streetName(postnummerPlace: number, street: number): string {
  const choice = draw32(0, postnummerPlace * streetsPerPostnummer + street, topic.street);
  const thing = things[choice % things.length] ?? '';
  return thing + (endings[Math.floor(choice / things.length) % endings.length] ?? '');
}
