/** `item: statement`, one a line, as [statement, item]. */
export const listed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [, item = '', statement = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return [statement, item] as const;
    });
