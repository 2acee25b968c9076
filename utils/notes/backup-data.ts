/**
 * What a backup holds: the truth (shops, sheets with the files they came in, what was set aside or refused,
 * the operator's own records, costs, plans and settings) and no projection, which is rebuilt from it. Shared by storage, which fills
 * it, and files, which writes and reads it.
 */
import type { CostRecord } from '../costs/cost-record.ts';
import type { ShopUnits } from '../metrics/shop-units.ts';
import type { PlannerRecord } from '../planner/planner-record.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { FieldMapping } from '../sheets/mapping.ts';
import type { PlatformId, StoredSheet } from '../sheets/sheet.ts';
import type { KeptAside, KeptFile, KeptRefusal } from './kept.ts';
import type { OwnRecord } from './records.ts';

/** A stored shop row. */
export interface BackupShop extends ShopUnits {
  readonly id: string;
  readonly platform: PlatformId;
  readonly name: string;
  readonly claimed: boolean;
  readonly demo: boolean;
  readonly identities: readonly string[];
  /** Epoch ms. */
  readonly firstSeenAt: number;
}

/** What the operator chose, and only that. Consent and grants are given on each computer anew. */
export interface BackupSettings {
  readonly language?: 'zh' | 'en';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly chipFolded?: boolean;
  readonly pictures?: boolean;
  /** By id of the site. */
  readonly sites: Readonly<Record<string, BackupSite>>;
  /** What was confirmed of pages that changed; absent in files of older builds. */
  readonly mappings?: readonly FieldMapping[];
  /** What was taught; absent where nothing was. */
  readonly recipes?: readonly Recipe[];
}

interface BackupSite {
  readonly mode: 'table' | 'answers' | 'off' | null;
  readonly paused: boolean;
  /** Absent in files of older builds: then official files may be imported. */
  readonly files?: boolean;
}

export interface BackupData {
  /** Absent in files of older builds. */
  readonly settings?: BackupSettings;
  readonly shops: readonly BackupShop[];
  readonly sheets: readonly StoredSheet[];
  readonly records: readonly OwnRecord[];
  /** Empty in files of older builds, like the four after it. */
  readonly costs: readonly CostRecord[];
  /** What is said of the calendar and of plans. */
  readonly planner: readonly PlannerRecord[];
  readonly files: readonly KeptFile[];
  readonly asides: readonly KeptAside[];
  readonly refusals: readonly KeptRefusal[];
}
