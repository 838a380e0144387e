/**
 * Thousands of broken files: `npm run fuzz -- --files 10000 --seed 0`. Every line printed is a file that was judged
 * wrongly; the last line counts.
 */
import { Command } from 'commander';
import { judged } from './check.ts';

const { files, seed } = new Command('fuzz')
  .option('--files <n>', 'how many files', Number, 10_000)
  .option('--seed <n>', 'the first seed', Number, 0)
  .parse()
  .opts<{ files: number; seed: number }>();
/** A file that takes longer hangs. */
const most = 60_000;

let wrong = 0;
for (let next = seed; next < seed + files; next++) {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`seed ${next}: longer than ${most / 1000} s`), most);
  });
  const fault = await Promise.race([judged(next), hang]);
  clearTimeout(timer);
  if (fault === null) continue;
  wrong++;
  console.log(fault);
}
console.log(`${files} files, ${wrong} judged wrongly`);
process.exitCode = wrong > 0 ? 1 : 0;
