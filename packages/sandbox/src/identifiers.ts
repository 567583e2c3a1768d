import { draw32, topic } from './world/draw.ts';

/** A source of identifiers that look random and come in the same order in every run with the same seed. */
export interface Identifiers {
  /** 32 hexadecimal digits, the form of Maskinporten's trace ids. */
  hex(): string;
  uuid(): string;
}

export function createIdentifiers(seed: number): Identifiers {
  let counter = 0;
  const hex = (): string => {
    let digits = '';
    for (let i = 0; i < 4; i++) digits += draw32(seed, counter++, topic.identifier).toString(16).padStart(8, '0');
    return digits;
  };
  return {
    hex,
    uuid() {
      const h = hex();
      return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`;
    },
  };
}
