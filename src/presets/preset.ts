import { z } from 'zod';

const text = z.string().min(1);
const words = z.strictObject({ en: text, zh: text });
const headers = z.array(text).min(1);

/**
 * How the export of one platform is read: data, not code, so that users can add theirs as a JSON file.
 *
 * @see loyalty schema preset
 */
export const presetSchema = z
  .strictObject({
    $schema: text.exactOptional(),
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .meta({ description: 'What --preset is given, such as my-shop.' }),
    names: words.meta({ description: 'The name for people, in English and Chinese.' }),
    table: text.meta({ description: 'The table of the contract that the file is.' }),
    header: headers.meta({ description: 'The file is this export when it has all of these columns.' }),
    without: headers.exactOptional().meta({ description: 'And none of these.' }),
    onlyAsked: z.boolean().exactOptional().meta({
      description: 'True where the header says too little: then the preset is used only when asked for.',
    }),
    grain: z.enum(['order', 'line', 'record']).meta({
      description: 'What one record is: an order, an order line, or something else.',
    }),
    traps: words.meta({ description: 'What the export does that misleads, and what is done about it.' }),
    columns: z.record(text, z.union([text, headers])).meta({
      description: 'Column of the contract → name in the file, arithmetic, or the first that is there.',
    }),
    where: z.record(text, text).exactOptional().meta({
      description:
        'Named conditions that records must meet. The file must have their columns; only built-in presets pass over one that is absent.',
    }),
    statuses: z
      .strictObject({
        column: text.exactOptional().meta({
          description: 'The column of the status; without it the one that `columns.status` names.',
        }),
        counted: headers.meta({ description: 'Statuses of records that count.' }),
        leftOut: z
          .record(text, headers)
          .meta({ description: 'Statuses of records that do not count, by why: {"unpaid": ["pending"]}.' }),
        others: text.exactOptional().meta({
          description:
            'Why records of every other status do not count; without it they count. Either way they are listed by status.',
        }),
      })
      .exactOptional()
      .meta({
        description:
          'Which statuses count. Capitals, hyphens, underlines and blanks around do not matter; % stands for any text, and ! in front takes out what else would fit: ["%paid%", "!%unpaid%"].',
      }),
    orderTotals: headers.exactOptional().meta({
      description:
        'Columns of the contract that hold the total of the order on each of its lines: counted once, shared out over the lines by their worth.',
    }),
    filledOnce: headers.exactOptional().meta({
      description:
        'Columns that are filled on one line of an order only: its others take them over. With the order number among them, lines without one belong to the order above.',
    }),
    nothing: z.record(text, headers).exactOptional().meta({
      description:
        'Words that stand for an empty cell, by the name of the column in the file: {"会员卡号": ["散客", "0"]} says that such a sale has no customer.',
    }),
    zero: headers.exactOptional().meta({ description: 'Columns whose empty cells mean 0.' }),
    shop: text.exactOptional().meta({
      description:
        'The column that names the shop: the same customer id in two shops is two people, the same order number two orders.',
    }),
    linesOf: text.exactOptional().meta({
      description: 'The file holds the lines of the orders that another preset reads; joined on order_id.',
    }),
    noBuyer: words.exactOptional().meta({
      description: 'Why nobody can be recognised in the export, and which export has the buyer.',
    }),
  })
  .meta({ title: 'Preset' });

/** How the export of one platform is read. */
export type Preset = z.output<typeof presetSchema>;

const { names, grain, traps } = presetSchema.shape;

/** A preset as a user writes it: what only pages and `init` show may be left out. */
const presetFile = presetSchema
  .extend({ names: names.exactOptional(), grain: grain.exactOptional(), traps: traps.exactOptional() })
  .meta({ title: 'Preset' });

/** Reads what a user wrote. */
export const presetFileSchema = presetFile.transform((written): Preset => ({
  names: { en: written.id, zh: written.id },
  grain: 'order',
  traps: { en: '–', zh: '–' },
  ...written,
}));

/** The keys that a preset may have. */
export const presetKeys: readonly string[] = Object.keys(presetSchema.shape);

/** Declares a built-in preset. */
export const preset = (declaration: Preset): Preset => declaration;

/** The published JSON Schema of a preset file. */
export function presetJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(presetFile, { io: 'input' });
}
