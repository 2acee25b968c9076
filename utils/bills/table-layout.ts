/** What bills and lists of orders have in common: a table known by its headers, whose columns have roles. */

import type { BillSource } from '../settlement/bill-source.ts';

export interface RoleColumn<Role extends string> {
  readonly role: Role;
  /** The headers it has been seen under. */
  readonly headers: readonly string[];
}

export interface TableLayout<Role extends string> {
  /** `douyin.fund`. */
  readonly id: string;
  readonly version: number;
  readonly source: BillSource;
  /** In the platform's words. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Headers without which it is another table: one of each group. */
  readonly required: readonly (readonly string[])[];
  /** What no column declares is never read. */
  readonly columns: readonly RoleColumn<Role>[];
}
