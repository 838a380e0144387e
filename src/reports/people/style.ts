import chalk, { type ChalkInstance } from 'chalk';

/** How a piece of text is meant; sparing: most has no tone. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'error' | 'warning' | 'good';

export type Style = (text: string, tone: Tone) => string;

/** Colours through chalk; the caller has set `chalk.level`. */
export function chalkStyle(colours: ChalkInstance = chalk): Style {
  return (text, tone) => {
    switch (tone) {
      case 'plain':
        return text;
      case 'strong':
        return colours.bold(text);
      case 'quiet':
        return colours.dim(text);
      case 'error':
        return colours.red(text);
      case 'warning':
        return colours.yellow(text);
      case 'good':
        return colours.green(text);
    }
  };
}
