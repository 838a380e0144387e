/** A seeded source of chance: the same keys give the same numbers on every machine. */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param keys whole numbers that name the stream, such as the seed, the customer and what is drawn */
  constructor(...keys: readonly number[]) {
    let hash = 0x9e3779b9;
    for (const key of keys) hash = mixed(hash ^ mixed((key | 0) + 0x7f4a7c15));
    this.#a = hash;
    this.#b = mixed(hash + 1);
    this.#c = mixed(hash + 2);
    for (let round = 0; round < 8; round++) this.unit();
  }

  /** Uniform in [0, 1). @source Chris Doty-Humphrey, sfc32 (PractRand, 2010), public domain */
  unit(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** Whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  happens(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.unit() * items.length)];
    if (item === undefined) throw new RangeError('`pick` requires at least 1 item');
    return item;
  }

  /** One of the keys, with a probability in proportion to its weight. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    let sum = 0;
    let last: Key | undefined;
    for (const key in weights) {
      sum += weights[key] ?? 0;
      last = key;
    }
    if (last === undefined) throw new RangeError('`weighted` requires at least 1 weight');
    let left = this.unit() * sum;
    for (const key in weights) if ((left -= weights[key] ?? 0) < 0) return key;
    return last;
  }

  /** Normal, by Box and Muller. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.unit());
  }

  /** Around a median, by a factor: positive, skewed to the right. */
  spread(median: number, deviation: number): number {
    return median * Math.exp(this.normal(0, deviation));
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** Gamma with a whole shape, the sum of as many exponentials: a higher shape is a steadier rhythm. */
  gamma(shape: number, mean: number): number {
    let product = 1;
    for (let part = 0; part < shape; part++) product *= 1 - this.unit();
    return (-mean / shape) * Math.log(product);
  }

  /** How many of rare events happen. @source Knuth, The Art of Computer Programming 2, 3.4.1 */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) count++;
    return count;
  }
}

/** Thirty-two bits, well stirred. @source Austin Appleby, MurmurHash3 finaliser (2011), public domain */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
