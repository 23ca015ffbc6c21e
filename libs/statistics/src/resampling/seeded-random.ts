/** A stream of pseudo-random numbers that its seed alone decides. Not for secrets. */
export interface SeededRandom {
  /** The next number in [0, 1), with 32 random bits. */
  next(): number;
  /** The next whole number in [0, limit), each as likely up to a bias of limit / 2³². */
  below(limit: number): number;
}

/**
 * xoshiro128** with its state filled from the seed by splitmix32: period 2¹²⁸ − 1, the same stream on every machine.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021).
 *
 * @param seed a whole number; only its lowest 32 bits count
 */
export function seededRandom(seed: number): SeededRandom {
  const fill = splitMix32(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];

  function nextBits(): number {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  }

  return {
    next: () => nextBits() / 2 ** 32,
    below: (limit) => Math.floor((nextBits() / 2 ** 32) * limit),
  };
}

function rotateLeft(bits: number, places: number): number {
  return (bits << places) | (bits >>> (32 - places));
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}
