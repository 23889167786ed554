/** A random number generator that makes the same choices in every run with the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** A number from `low` to `high`, rounded to `digits` decimal places. */
  between(low: number, high: number, digits?: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Returns true with this probability (0 to 1). */
  chance(share: number): boolean;
  /** Returns the items in random order. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** Returns a generator for a 32-bit seed. The algorithm is mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (low, high, digits = 0) => Number((low + next() * (high - low)).toFixed(digits)),
    pick: (items) => {
      if (items.length === 0) throw new Error('There is nothing to pick from.');
      return items[below(items.length)] as (typeof items)[number];
    },
    chance: (share) => next() < share,
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [
          shuffled[other] as (typeof items)[number],
          shuffled[last] as (typeof items)[number],
        ];
      }
      return shuffled;
    },
  };
}
