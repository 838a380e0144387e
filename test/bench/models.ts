/**
 * How long do a million customers take to be fitted and foretold? `npm run bench:models`, never a test. The
 * core alone: what the engine hands over is made here, from a fixed sequence.
 */
import {
  fitForecast,
  forecastModels,
  pastWindows,
  predictor,
  type PurchaseWindow,
} from '../../src/core/index.ts';

const customers = Number(process.argv[2] ?? 1_000_000);
let state = 7;
const chance = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

function windowAt(asOfDay: number, size: number): PurchaseWindow {
  const buyers = Array.from({ length: size }, () => {
    const first = Math.floor(chance() * (asOfDay - 90));
    const purchases = 1 + Math.floor(-3 * Math.log(chance() + 1e-9));
    const last =
      purchases === 1 ? first : first + purchases + Math.floor(chance() * (asOfDay - first - purchases));
    return {
      purchases,
      firstPurchaseDay: first,
      lastPurchaseDay: Math.max(last, first + purchases - 1),
      gapVariation: null,
      recentPurchases: last > asOfDay - 90 ? 1 : 0,
      bought: chance() < 0.4 ? 1 + Math.floor(3 * chance()) : 0,
    };
  });
  return { asOfDay, horizonDays: 90, customers: buyers };
}

const all = windowAt(1000, customers).customers;
const sample = all.filter((_, i) => i % Math.ceil(customers / 8000) === 0);
// With those of the season, as of a file of two years and more.
const past = pastWindows({ asOfDay: 1000, horizonDays: 90 }, 0).map(({ asOfDay }) => windowAt(asOfDay, 8000));
for (const model of forecastModels) {
  const start = performance.now();
  const forecast = fitForecast({ asOfDay: 1000, horizonDays: 90, customers: sample }, past, model);
  const fitted = performance.now();
  const predict = predictor(forecast);
  let total = 0;
  for (const customer of all) total += predict?.(customer).expected ?? 0;
  const end = performance.now();
  console.log(
    `${model.padEnd(12)} fitted in ${((fitted - start) / 1000).toFixed(2)} s, ${customers.toLocaleString('en')} foretold in ${((end - fitted) / 1000).toFixed(2)} s, ${Math.round(total).toLocaleString('en')} purchases`,
  );
}
