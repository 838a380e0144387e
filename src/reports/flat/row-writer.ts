/** A flat format row by row: what stands before the first one, and the text of each. */
export interface RowWriter<Row> {
  head: string;
  line: (row: Row) => string;
}
