const FIRST_CAPACITY = 1024;
const FULLEST = 0.6;
const EMPTY = -1;

/**
 * From 32-bit numbers to numbers from 0 on, several to a key. An open-addressing table with linear probing (Knuth, The
 * Art of Computer Programming, vol. 3, 6.4) in typed arrays: about 14 bytes an entry, where a Map takes three times that
 * and keeps the garbage collector busy.
 */
export class NumberMultimap {
  #keys = new Int32Array(FIRST_CAPACITY);
  #values = new Int32Array(FIRST_CAPACITY).fill(EMPTY);
  #size = 0;

  add(key: number, value: number): void {
    if (this.#size >= this.#keys.length * FULLEST) this.#grow();
    this.#put(key, value);
    this.#size += 1;
  }

  /** In the order in which they were added, as long as the table has not grown in between. */
  get(key: number): readonly number[] {
    const found: number[] = [];
    const mask = this.#keys.length - 1;
    for (let slot = key & mask; this.#values[slot] !== EMPTY; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === (key | 0)) found.push(this.#values[slot]!); // the slot lies in the table
    }
    return found;
  }

  #put(key: number, value: number): void {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#values[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2).fill(EMPTY);
    for (let slot = 0; slot < keys.length; slot += 1) {
      const value = values[slot]!; // both arrays are as long
      if (value !== EMPTY) this.#put(keys[slot]!, value); // both arrays are as long
    }
  }
}
