/** Hashes of a text's shingles, sorted, each once. */
export type Shingles = Uint32Array;

const shingleLength = 5;

/** Hashes of all runs of 5 characters of the words joined by single spaces; a shorter text is one shingle. */
export function shinglesOf(words: readonly string[]): Shingles {
  const text = words.join(' ');
  const count = Math.max(1, text.length - shingleLength + 1);
  const hashes = new Set<number>();
  for (let start = 0; start < count; start += 1)
    hashes.add(hashRun(text, start, Math.min(start + shingleLength, text.length)));
  return Uint32Array.from(hashes).sort();
}

/** So many hash functions of a shingle, each as what is mixed into it. */
export function hashFunctions(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, place) => mix(place + 1));
}

/**
 * MinHash signature (Broder 1997): for each hash function the least value over the shingles. Two signatures agree in a
 * place with a probability of the Jaccard similarity of their texts.
 */
export function minHashSignature(shingles: Shingles, functions: Uint32Array): Uint32Array {
  const signature = new Uint32Array(functions.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let place = 0; place < functions.length; place += 1) {
      const hash = mix(shingle ^ functions[place]!); // place < length
      if (hash < signature[place]!) signature[place] = hash; // place < length
    }
  }
  return signature;
}

/** Jaccard similarity, 0 to 1: shared shingles over all shingles of both. */
export function jaccard(a: Shingles, b: Shingles): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!; // both indices are below their lengths
    const right = b[j]!;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / (a.length + b.length - shared);
}

/** One 32-bit number, with a sign, for a few: FNV-1a over 32-bit units, finished by mix. */
export function hashNumbers(numbers: readonly number[]): number {
  return mix(numbers.reduce((hash, number) => Math.imul(hash ^ number, 0x01000193), 0x811c9dc5)) | 0;
}

/** FNV-1a over UTF-16 code units, finished by mix. */
function hashRun(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** MurmurHash3's 32-bit finaliser: a permutation of the 32-bit numbers that spreads every bit. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
