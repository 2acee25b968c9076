/** The next uniform draw, strictly between 0 and 1, so that its logarithm and its quantiles are finite. */
export type Random = () => number;

/** Enough rounds for any two seeds to be strangers. */
const WARM_UP = 12;
const BITS_26 = 2 ** 26;
const BITS_52 = 2 ** 52;

/**
 * Seeded chance: the generator sfc32 (C. Doty-Humphrey, PractRand 0.93, 2010), whole 32-bit arithmetic
 * only and therefore the same on every machine. Two of its words make one draw of 52 bits.
 *
 * @param seed and
 * @param stream any whole numbers, of which the lowest 32 bits count; different streams of one seed are independent
 */
export function randomOf(seed: number, stream = 0): Random {
  const word = words(seed, stream);
  for (let round = 0; round < WARM_UP; round += 1) word();
  return () => ((word() >>> 6) * BITS_26 + (word() >>> 6) + 0.5) / BITS_52;
}

function words(seed: number, stream: number): () => number {
  let [a, b, c, count] = [0, seed | 0, stream | 0, 1];
  return () => {
    const word = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word;
  };
}
