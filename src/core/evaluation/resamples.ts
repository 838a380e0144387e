/**
 * Bootstrap samples of n customers, drawn with replacement: how often each is in, sample by sample. The draws come
 * from a generator with a fixed seed, so that the same data give the same intervals.
 *
 * @param n customers, at least 1
 * @param count samples
 * @source Efron (1979), Annals of Statistics 7, 1–26; generator: Marsaglia (2003), Journal of Statistical Software 8(14)
 * @example
 * [...resamples(3, 2)].map((times) => times.reduce((sum, each) => sum + each, 0)); // => [3, 3]
 */
export function* resamples(n: number, count: number): Generator<Uint16Array> {
  let state = 0x9e3779b9;
  for (let sample = 0; sample < count; sample++) {
    const times = new Uint16Array(n);
    for (let draw = 0; draw < n; draw++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const at = Math.floor(((state >>> 0) / 0x1_0000_0000) * n);
      times[at] = (times[at] ?? 0) + 1;
    }
    yield times;
  }
}
