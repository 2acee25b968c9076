export type FileRow = readonly (string | null)[];

/** A table out of a file, whatever the file's format: the neutral shape between bytes and layouts. */
export interface FileTable {
  /** Name of the sheet in a workbook; '' where the format has none. */
  readonly name: string;
  /**
   * All rows from the first one, empty ones too, in runs of some hundreds: a long file is never whole in
   * memory, and whoever reads it has a turn between runs. To be gone through once.
   * Cells as text; null where empty. Numbers as JavaScript writes them and percentages with their sign;
   * a number that may have lost digits (beyond the 15 a spreadsheet keeps) in scientific notation, so
   * that no id is made of it. Dates of a workbook as `2026-11-21`.
   */
  readonly rows: AsyncIterable<readonly FileRow[]> | Iterable<readonly FileRow[]>;
}
