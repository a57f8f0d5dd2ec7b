// Shapley values: what each of several shocks adds to a change, on average over the orders in which they could come.
// A set of shocks is a number whose bit i stands for shock i. L. S. Shapley, "A Value for n-Person Games", 1953;
// sampled as J. Castro, D. Gómez and J. Tejada, "Polynomial calculation of the Shapley value based on sampling", 2009.

/** Up to this many shocks every set is run. */
export const EXACT_UP_TO = 8;

/** Orders that are drawn when there are more shocks: the error falls with its root. */
const SAMPLED_ORDERS = 48;

/** What each shock adds, and the standard error of that [both in the unit of the value]; errors are 0 when exact. */
export interface Attribution {
  readonly parts: readonly number[];
  readonly errors: readonly number[];
}

/** Values of sets of shocks, as far as {@link setsFor} asks for them. */
export type ValueOf = (set: number) => number;

/**
 * The sets that must be run for n shocks, in an order in which neighbours share their first shocks:
 * the first shock is the highest bit, so a run can go on from its neighbour's state.
 */
export function setsFor(n: number, seed: number): number[] {
  const sets = n <= EXACT_UP_TO ? Array.from({ length: 2 ** n }, (_, set) => set) : ordersFor(n, seed).flatMap(setsAlong);
  return [...new Set(sets)].sort((a, b) => a - b);
}

/** Splits the value of all n shocks over each of them; the parts add up to value(all) − value(none). */
export function attribute(n: number, seed: number, value: ValueOf): Attribution {
  return n <= EXACT_UP_TO ? exact(n, value) : sampled(n, ordersFor(n, seed), value);
}

function exact(n: number, value: ValueOf): Attribution {
  const weight = weights(n);
  const parts = new Array<number>(n).fill(0);
  for (let set = 0; set < 2 ** n; set++) {
    for (let i = 0; i < n; i++) {
      if (set & (1 << i)) continue;
      parts[i]! += weight[size(set)]! * (value(set | (1 << i)) - value(set));
    }
  }
  return { parts, errors: parts.map(() => 0) };
}

/** The probability that exactly a given set of s others comes before a shock: s! (n − s − 1)! / n!. */
function weights(n: number): number[] {
  const weight = [1 / n];
  for (let s = 1; s < n; s++) weight.push((weight[s - 1]! * s) / (n - s));
  return weight;
}

function sampled(n: number, orders: readonly (readonly number[])[], value: ValueOf): Attribution {
  const sums = new Array<number>(n).fill(0);
  const squares = new Array<number>(n).fill(0);
  for (const order of orders) {
    let set = 0;
    for (const i of order) {
      const added = value(set | (1 << i)) - value(set);
      sums[i]! += added;
      squares[i]! += added ** 2;
      set |= 1 << i;
    }
  }
  const count = orders.length;
  const parts = sums.map((sum) => sum / count);
  const errors = squares.map((square, i) => Math.sqrt(Math.max(0, square / count - parts[i]! ** 2) / (count - 1)));
  return { parts, errors };
}

/** Orders drawn at random, each followed by its reverse, which cancels much of the error. */
function ordersFor(n: number, seed: number): number[][] {
  const random = mulberry32(seed);
  const orders: number[][] = [];
  while (orders.length < SAMPLED_ORDERS) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    orders.push(order, [...order].reverse());
  }
  return orders;
}

/** The sets that an order passes, the empty one first. */
function setsAlong(order: readonly number[]): number[] {
  const sets = [0];
  for (const i of order) sets.push(sets[sets.length - 1]! | (1 << i));
  return sets;
}

function size(set: number): number {
  let bits = 0;
  for (let rest = set; rest; rest &= rest - 1) bits++;
  return bits;
}

/** A small generator of numbers from 0 to 1, the same on every machine (T. Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
