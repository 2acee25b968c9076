/** A table out of a file, whatever the file's format: the neutral shape between bytes and layouts. */
export interface FileTable {
  /** Name of the sheet in a workbook; '' where the format has none. */
  readonly name: string;
  /** Cells as text; null where empty. Numbers as JavaScript writes them, dates of a workbook as `2026-11-21`. */
  readonly rows: Iterable<readonly (string | null)[]>;
}
