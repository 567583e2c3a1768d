/** How Norwegian spellings of one sound are made alike, in this order. Which rules the register has is not published: these are ours. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/AA/g, 'Å'],
  [/[ÄÆ]/g, 'E'],
  [/Ö/g, 'Ø'],
  [/[ÉÈÊË]/g, 'E'],
  [/[ÜÝY]/g, 'I'],
  [/J/g, 'I'],
  [/PH/g, 'F'],
  [/^H(?=[VJI])/, ''],
  [/^G(?=I[AEOUØÅ])/, ''],
  [/CH|CK|C|Q/g, 'K'],
  [/X/g, 'KS'],
  [/Z/g, 'S'],
  [/W/g, 'V'],
  [/(?<=[^AEIOUÆØÅ])H/g, ''],
  [/(?<=[LNR])D(?=$|[^AEIOUØÅR])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** What a word of a name sounds like: words that sound alike have the same. */
export function soundOf(word: string): string {
  return sounds.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word.toUpperCase());
}
