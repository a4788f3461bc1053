import { stemmer } from 'stemmer';

/** Signs are kept by hash; so many places that two signs of one message seldom share one. */
export const PLACES = 1 << 18;

/** The signs of a message, each once, as places below `PLACES`: stems, two stems side by side, four letters in a row. */
export type SignsOf = (words: readonly string[]) => number[];

const PIECE = 4;
const MOST_WORDS = 120;
const LONGEST_WORD = 30;
const EDGE = 0x9e3779b9;
/** Keeps a stem and a piece that are spelt the same apart. */
const KIND = { stem: 1, piece: 3 } as const;

interface WordSigns {
  stem: number;
  pieces: readonly number[];
}

/** `known`: where the signs of words are kept, for reading thousands of messages in a row. */
export function createSigns(known?: Map<string, WordSigns>): SignsOf {
  const ofWord = (word: string) => {
    const found = known?.get(word) ?? signsOfWord(word.slice(0, LONGEST_WORD));
    known?.set(word, found);
    return found;
  };
  // In which message a sign was last seen: for thousands of messages quicker than a set for each.
  const seenIn = new Uint32Array(PLACES);
  let message = 0;
  return (words) => {
    message += 1;
    const signs: number[] = [];
    const add = (sign: number) => {
      if (seenIn[sign] === message) return;
      seenIn[sign] = message;
      signs.push(sign);
    };
    let before = EDGE;
    for (const word of words.slice(0, MOST_WORDS)) {
      const { stem, pieces } = ofWord(word);
      add(stem % PLACES);
      add(pair(before, stem));
      for (const piece of pieces) add(piece);
      before = stem;
    }
    add(pair(before, EDGE));
    return signs;
  };
}

function signsOfWord(word: string): WordSigns {
  const edged = `#${word}#`;
  const pieces = Array.from({ length: Math.max(1, edged.length - PIECE + 1) }, (_, at) => edged.slice(at, at + PIECE));
  return { stem: hash(stemmer(word), KIND.stem), pieces: pieces.map((piece) => hash(piece, KIND.piece) % PLACES) };
}

function pair(one: number, other: number): number {
  return ((Math.imul(one, 31) ^ Math.imul(other, 0x85ebca6b)) >>> 0) % PLACES;
}

/** FNV-1a. */
function hash(text: string, kind: number): number {
  let value = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
