/** A shop in perfect order, to break in one place at a time. Days run from 2024-01-01, a Monday. */
export const isoDay = (day: number): string =>
  new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

export const customer = (index: number): string => `C${String(index % 120).padStart(3, '0')}`;

export interface Sheet {
  header: string;
  lines: string[];
}

/** Adds a line and says which physical line it is. */
export function plant({ lines }: Sheet, line: string): number {
  lines.push(line);
  return lines.length + 1;
}

export const textOf = ({ header, lines }: Sheet): string => `${[header, ...lines].join('\n')}\n`;

/** Six orders on each of 400 days by 120 customers. */
export function orders(header = 'customer_id,date,amount,order_id'): Sheet {
  const lines = Array.from({ length: 2400 }, (_, index) => {
    const [day, of] = [Math.floor(index / 6), index % 6];
    return `${customer(index * 7)},${isoDay(day)},${20 + ((day * 5 + of * 3) % 17)}.50,B${String(index).padStart(5, '0')}`;
  });
  return { header, lines };
}
