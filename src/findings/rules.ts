/** How much a finding weighs: errors cost the record, warnings may mislead, infos are worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

export interface Rule {
  severity: Severity;
  en: string;
  zh: string;
  /** What to do about it. */
  remedy: { en: string; zh: string };
  /** What is counted: records, unless said otherwise. */
  counts?: 'records' | 'sheets' | 'orders' | 'files' | 'answers';
}

/** Every rule by its stable id. A new rule is one entry here. */
export const rules = {
  'record.ragged': {
    severity: 'error',
    en: 'the record has more or fewer cells than the header',
    zh: '该行单元格数与表头不符',
    remedy: { en: 'Look for an unquoted separator or a cut line.', zh: '检查未加引号的分隔符或被截断的行。' },
  },
  'record.unclosed-quote': {
    severity: 'error',
    en: 'a quoted cell is never closed',
    zh: '引号未闭合',
    remedy: {
      en: 'Close the quote, or double it if it belongs to the text.',
      zh: '补上引号；若引号是文字的一部分，请写成两个。',
    },
  },
  'record.stray-quote': {
    severity: 'error',
    en: 'text stands after the closing quote of a cell',
    zh: '引号结束后仍有文字',
    remedy: { en: 'Double the quotes that belong to the text.', zh: '属于文字的引号请写成两个。' },
  },
  'record.too-long': {
    severity: 'error',
    en: 'the record is longer than 1 MB',
    zh: '该记录超过 1 MB',
    remedy: { en: 'Look for an unclosed quote above it.', zh: '检查前面是否有未闭合的引号。' },
  },
  'record.not-json': {
    severity: 'error',
    en: 'the line is not a JSON object',
    zh: '该行不是 JSON 对象',
    remedy: { en: 'Write one complete JSON object per line.', zh: '每行应为一个完整的 JSON 对象。' },
  },
  'record.duplicate': {
    severity: 'warning',
    en: 'the record repeats another one exactly; both are counted',
    zh: '与另一行完全相同；两行都计入',
    remedy: { en: 'If the export doubled them, remove the copies.', zh: '若为重复导出，请删除副本。' },
  },
  'cell.missing': {
    severity: 'error',
    en: 'a required cell is empty',
    zh: '必填单元格为空',
    remedy: {
      en: 'Fill the cell, or leave the record out with `where`.',
      zh: '请补全，或用 where 排除该行。',
    },
  },
  'cell.date': {
    severity: 'error',
    en: 'the cell is not a date',
    zh: '不是有效日期',
    remedy: { en: 'Write dates as 2026-11-22.', zh: '日期请写成 2026-11-22。' },
  },
  'cell.number': {
    severity: 'error',
    en: 'the cell is not a number the tool can hold (at most 14 digits before the point)',
    zh: '不是可用的数字（整数部分最多 14 位）',
    remedy: {
      en: 'Write a plain number such as 1234.50 or -1234.50.',
      zh: '请写成普通数字，如 1234.50 或 -1234.50。',
    },
  },
  'cell.enumeration': {
    severity: 'error',
    en: 'the cell is none of the values this column allows',
    zh: '不在该列允许的取值内',
    remedy: { en: 'See the allowed values with `loyalty schema`.', zh: '用 loyalty schema 查看允许的取值。' },
  },
  'cell.optional': {
    severity: 'warning',
    en: 'optional cells could not be read and count as empty',
    zh: '部分选填单元格无法识别，按空值处理',
    remedy: { en: 'See the column with `loyalty schema`.', zh: '用 loyalty schema 查看该列的要求。' },
  },
  'cell.consent': {
    severity: 'warning',
    en: 'consents could not be read and count as no: these customers are on no call list',
    zh: '部分营销同意无法识别，按不同意处理：这些客户不列入联系名单',
    remedy: { en: 'Write yes or no; leave it empty where nothing is known.', zh: '请写是或否；未知则留空。' },
  },
  'cell.decimals': {
    severity: 'info',
    en: 'amounts have more than four decimals and are rounded to four',
    zh: '金额超过四位小数，已舍入到四位',
    remedy: { en: 'Nothing to do unless you need smaller amounts.', zh: '一般无需处理。' },
  },
  'cell.guarded': {
    severity: 'info',
    en: 'cells carried a spreadsheet guard (="…", \'…, a leading tab), which was taken off',
    zh: '单元格带有电子表格防护前缀（="…"、\'…、制表符），已去除',
    remedy: { en: 'Nothing to do.', zh: '无需处理。' },
  },
  'id.masked': {
    severity: 'warning',
    en: 'the customer id is masked, so no customer can be told',
    zh: '客户编号被脱敏，无法识别客户',
    remedy: { en: 'Export the unmasked id.', zh: '请导出未脱敏的客户编号。' },
  },
  'id.nobody': {
    severity: 'warning',
    en: 'the customer is a word for nobody: guests, counted and left out',
    zh: '客户编号是表示“无”的字样：按游客计数并排除',
    remedy: {
      en: 'Nothing to do where nobody said who it was; else export the id.',
      zh: '如确为无名顾客，则无需处理；否则请导出客户编号。',
    },
  },
  'id.scientific': {
    severity: 'error',
    en: 'the id was turned into scientific notation by a spreadsheet (Excel, WPS) and is lost',
    zh: '编号被电子表格（Excel、WPS）改成科学计数法，已失真',
    remedy: { en: 'Export again and keep the column as text.', zh: '请重新导出，并将该列保持为文本。' },
  },
  'encoding.other': {
    severity: 'warning',
    en: 'the file is read as GB18030 (GBK) and makes more sense in another encoding',
    zh: '文件按 GB18030 (GBK) 读取，但按另一种编码更通顺',
    counts: 'files',
    remedy: {
      en: 'If the text in brackets is right, say the encoding beside it with --encoding; else --encoding gb18030.',
      zh: '如括号中的文字正确，请用 --encoding 指明其旁的编码；否则用 --encoding gb18030。',
    },
  },
  'sheet.unread': {
    severity: 'warning',
    en: 'the workbook has sheets with other columns, which were not read',
    zh: '工作簿中另有列不同的工作表，未读取',
    counts: 'sheets',
    remedy: {
      en: 'Name a sheet with FILE.xlsx#SHEET, once for each.',
      zh: '如需读取，请逐个写成 文件.xlsx#工作表。',
    },
  },
  'sheet.total': {
    severity: 'warning',
    en: 'a sheet holds the records of all the other sheets once more, and is left out',
    zh: '工作表重复了其他各表的全部记录，已排除',
    counts: 'sheets',
    remedy: {
      en: 'Nothing to do; to read it alone, name it with FILE.xlsx#SHEET.',
      zh: '无需处理；如只读取该表，请写成 文件.xlsx#工作表。',
    },
  },
  'sheet.hidden': {
    severity: 'info',
    en: 'hidden sheets of the workbook were left out',
    zh: '已排除工作簿中隐藏的工作表',
    counts: 'sheets',
    remedy: {
      en: 'Name a sheet with FILE.xlsx#SHEET to read it.',
      zh: '如需读取，请写成 文件.xlsx#工作表。',
    },
  },
  'sheet.hidden-table': {
    severity: 'warning',
    en: 'a hidden sheet holds a table as well, and is left out',
    zh: '隐藏的工作表也是数据表，已排除',
    counts: 'sheets',
    remedy: {
      en: 'Show it in Excel, or name it with FILE.xlsx#SHEET, to read it; delete it where it is old.',
      zh: '如需读取，请在 Excel 中取消隐藏，或写成 文件.xlsx#工作表；如已作废，请删除。',
    },
  },
  'sheet.columns': {
    severity: 'warning',
    en: 'a column stands in some sheets only, and is empty in the others',
    zh: '某列只在部分工作表中有，在其余工作表中按空值处理',
    counts: 'sheets',
    remedy: {
      en: 'Nothing to do where the column began later; else name the sheets to read with FILE.xlsx#SHEET.',
      zh: '如该列后来才有，则无需处理；否则请用 文件.xlsx#工作表 指明要读取的工作表。',
    },
  },
  'currency.blank': {
    severity: 'warning',
    en: 'records without a currency are counted in the one of their file',
    zh: '未填币种的记录按同一文件的币种计入',
    remedy: {
      en: 'Fill the column, or leave them out with `where`.',
      zh: '请补全该列，或用 where 排除这些记录。',
    },
  },
  'link.no-shop': {
    severity: 'warning',
    en: 'links name customers of no shop, and join nobody',
    zh: '关联中的客户不属于任何店铺，未能合并',
    remedy: {
      en: 'Write the ids with the name of their shop, as in the outputs: SHOP/ID.',
      zh: '请按输出中的写法，在编号前写明店铺：店铺/编号。',
    },
  },
  'order.totals-differ': {
    severity: 'warning',
    en: 'lines of one order show different totals; each counts with a share of its own',
    zh: '同一订单各行的总额不一致，各行按自身总额分摊',
    counts: 'orders',
    remedy: {
      en: 'Export again, or correct these orders; if the column is an amount of the line, set "orderTotals": [].',
      zh: '请重新导出或更正这些订单；若该列为行金额，请设置 "orderTotals": []。',
    },
  },
  'status.unknown': {
    severity: 'warning',
    en: 'records have a status that the preset does not know, and are counted as paid',
    zh: '预设不认识这些状态，相应记录按已付款计入',
    remedy: {
      en: 'If they are no purchases, leave them out with `where`.',
      zh: '如不是购买，请用 where 排除。',
    },
  },
  'status.other': {
    severity: 'info',
    en: 'records have a status that the preset does not know, and are left out',
    zh: '预设不认识这些状态，相应记录未计入',
    remedy: {
      en: 'If they are purchases, name these statuses in a preset of your own.',
      zh: '如属购买，请在自定义预设中列出这些状态。',
    },
  },
  'survey.direction': {
    severity: 'warning',
    en: 'a question is answered against the others: it may ask the opposite',
    zh: '该题的回答与其他评价题相反，可能是反向题',
    counts: 'answers',
    remedy: {
      en: 'If it asks the opposite, turn its scale round in loyalty.config.json, such as "scale": {"trust": "7-1"} for "1-7".',
      zh: '如为反向题，请在 loyalty.config.json 中把量表倒写，例如将 "1-7" 写成 "scale": {"trust": "7-1"}。',
    },
  },
  'items.no-order': {
    severity: 'warning',
    en: 'lines of orders belong to no order that was read, and are left out',
    zh: '明细行不属于任何已读取的订单，已排除',
    remedy: { en: 'Export orders and lines over the same days.', zh: '请按相同日期范围导出订单与明细。' },
  },
  'items.repeated': {
    severity: 'info',
    en: 'lines of orders that stand again in a later file are taken from that file',
    zh: '明细行所属订单在后一文件中再次出现，以后者为准',
    remedy: { en: 'Nothing to do.', zh: '无需处理。' },
  },
  'items.joined': {
    severity: 'info',
    en: 'lines of orders were joined to their orders',
    zh: '明细行已并入所属订单',
    remedy: { en: 'Nothing to do.', zh: '无需处理。' },
  },
  'date.isolated': {
    severity: 'error',
    en: 'the date lies more than 60 days beyond nearly all others and is not trusted',
    zh: '日期远在其他日期之后（超过 60 天），不予采信',
    remedy: {
      en: 'Correct it, or set --as-of if it is right.',
      zh: '请更正；若无误，请用 --as-of 指定日期。',
    },
  },
  'exit.impossible-pair': {
    severity: 'warning',
    en: 'the recorded reason cannot go with who is recorded to have ended it',
    zh: '记录的流失原因与记录的终止方不可能同时成立',
    remedy: {
      en: 'Correct the reason or who ended it; the judgement is shown as the records stand.',
      zh: '请更正原因或终止方；判断按现有记录给出。',
    },
  },
  'exit.undocumented': {
    severity: 'warning',
    en: 'the firm ended it and no document says why',
    zh: '由企业终止，但没有依据记录',
    remedy: {
      en: 'Record the decision: fraud with its reference, or arrears with attempts to reach and disputes.',
      zh: '请记录依据：欺诈及其证据编号，或欠款、联系次数与争议。',
    },
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Whether the reader only counts such cells; the check of that name lists them. */
export const isOnlyCounted = (rule: RuleId): boolean => rule === 'cell.optional' || rule === 'cell.consent';
