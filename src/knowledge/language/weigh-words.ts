import { createSigns, PLACES } from './signs.ts';

/** A message somebody has sorted: whether it is of the kind looked for, and how much it counts in learning. */
export interface Sorted {
  words: readonly string[];
  is: boolean;
  counts: number;
}

/** The natural logarithm of the odds that a message is of that kind: 0 for even, above for likely. */
export type Weigh = (words: readonly string[]) => number;

const ROUNDS = 20;
const STEP = 0.3;
/** Keeps the weight of a sign that stands in few messages small. */
const SHRINK = 3e-8;
/** A message that is off by no more than this is left in peace for some rounds. */
const SETTLED = 0.02;
const REST = 8;

/** What was learnt; all that is kept of the messages. */
interface Learnt {
  base: number;
  weights: Float32Array;
  isKnown: Uint8Array;
}

/**
 * Learns from sorted messages how much each sign speaks for the kind (logistic regression, AdaGrad, the same order of messages every
 * time). A sign that stands in a single message is left out.
 */
export function learnWeights(messages: readonly Sorted[]): Weigh {
  return weighBy(learn(messages));
}

function weighBy({ base, weights, isKnown }: Learnt): Weigh {
  const signsOf = createSigns();
  return (words) => {
    const known = signsOf(words).filter((sign) => isKnown[sign]);
    return base + known.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0) / Math.sqrt(Math.max(1, known.length));
  };
}

function learn(messages: readonly Sorted[]): Learnt {
  const { starts, signs, isKnown } = pack(messages);
  const weights = new Float32Array(PLACES);
  const steps = new Float32Array(PLACES).fill(1e-8);
  const base = { weight: 0, steps: 1e-8 };
  const rests = new Uint8Array(messages.length);
  const order = shuffled(messages.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of order) {
      const rest = rests[at] ?? 0;
      if (rest > 0) rests[at] = rest - 1;
      else if (Math.abs(learnFrom(at)) < SETTLED) rests[at] = REST;
    }
  }
  return { base: base.weight, weights, isKnown };

  /** One step on one message; how far off it was. */
  function learnFrom(at: number): number {
    const from = starts[at] ?? 0;
    const to = starts[at + 1] ?? from;
    const share = 1 / Math.sqrt(Math.max(1, to - from));
    let sum = 0;
    for (let place = from; place < to; place++) sum += weights[signs[place] ?? 0] ?? 0;
    const { is, counts } = messages[at] as Sorted;
    const error = (1 / (1 + Math.exp(-base.weight - sum * share)) - (is ? 1 : 0)) * counts;
    base.steps += error * error;
    base.weight -= (STEP * error) / Math.sqrt(base.steps);
    for (let place = from; place < to; place++) {
      const sign = signs[place] ?? 0;
      const slope = error * share + SHRINK * (weights[sign] ?? 0);
      const stepped = (steps[sign] ?? 0) + slope * slope;
      steps[sign] = stepped;
      weights[sign] = (weights[sign] ?? 0) - (STEP * slope) / Math.sqrt(stepped);
    }
    return error;
  }
}

/** The signs of all messages in one array, those of message n from `starts[n]`; only such as more than one message has. */
function pack(messages: readonly Sorted[]) {
  const signsOf = createSigns(new Map());
  const uses = new Uint8Array(PLACES);
  const starts = new Uint32Array(messages.length + 1);
  let all = new Int32Array(messages.length * 64);
  let end = 0;
  for (const [at, { words }] of messages.entries()) {
    const signs = signsOf(words);
    if (end + signs.length > all.length) all = grown(all, end + signs.length);
    all.set(signs, end);
    end += signs.length;
    starts[at + 1] = end;
    for (const sign of signs) uses[sign] = Math.min(2, (uses[sign] ?? 0) + 1);
  }
  const isKnown = uses.map((count) => (count > 1 ? 1 : 0));
  let kept = 0;
  for (let at = 0, place = 0; at < messages.length; at++) {
    const to = starts[at + 1] ?? 0;
    for (; place < to; place++) if (isKnown[all[place] ?? 0]) all[kept++] = all[place] ?? 0;
    starts[at + 1] = kept;
  }
  return { starts, signs: all, isKnown };
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

/** The numbers below `count`, in an order that looks random and is always the same. */
function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  let seed = 7;
  for (let at = count - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
