import type { TableName } from './backup-tables.ts';

/** What becomes of the rows of one table. */
export interface TablePlan {
  /** To be added. */
  readonly add: readonly object[];
  /** To be put over what was said before. */
  readonly later: readonly object[];
  /** Here alike, or said here later. */
  readonly known: number;
  /** Here otherwise: what is here stays, and these are left out. */
  readonly differ: readonly object[];
}

export type RestorePlan = Readonly<Record<TableName, TablePlan>>;
