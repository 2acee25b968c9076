/** What the import of files shows and does, and what it needs. */
import type { ReadonlySignal } from '@preact/signals';
import type { ImportThread } from '../imports/import-thread.ts';
import type { Comparison, FileLook, FileSummary } from '../imports/protocol.ts';
import type { CurrencyCode } from '../metrics/currencies.ts';
import type { Recipe, RecipeDraft } from '../recipes/recipe.ts';
import type { FileRefusal } from '../sheets/file-refusal.ts';
import type { Choices, FieldMapping } from '../sheets/mapping.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { FileTarget } from '../storage/file-shops.ts';
import type { Period } from '../time/period.ts';

export type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly rows: number }
  /** `teachable`: it may be taught, or taught otherwise. `kept`: currency of the shops there, where it is asked for one. */
  | {
      readonly kind: 'refused';
      readonly refusal: FileRefusal;
      readonly teachable: boolean;
      readonly kept: string | null;
    }
  /** The operator says what its columns mean. */
  | { readonly kind: 'teaching'; readonly look: FileLook; readonly platform: PlatformId }
  /** `blocked`: name of the shop whose file it is, where it was to go to another one. */
  | {
      readonly kind: 'ready';
      readonly summary: FileSummary;
      readonly comparison: Comparison | null;
      readonly blocked: string | null;
    }
  | { readonly kind: 'storing'; readonly summary: FileSummary; readonly sheets: number; readonly of: number }
  | { readonly kind: 'stored'; readonly sheets: number; readonly fresh: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: string };

export type Ready = Extract<FileState, { kind: 'ready' }>;

export interface FileItem {
  readonly key: number;
  readonly name: string;
  readonly state: FileState;
}

/** How a file is looked at before it is taught. */
export interface LookBy {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly platform: PlatformId;
}

/** Where the files of one platform go: an existing shop, a new one of this name, or not said yet. */
export interface Choice {
  readonly shop: string | null;
  readonly name: string;
}

/** What the operator says of a file that does not say it itself. */
export interface SaidOfFile {
  readonly period: Period | null;
  readonly currency: CurrencyCode | null;
}

export interface ImportStore {
  readonly items: ReadonlySignal<readonly FileItem[]>;
  readonly choices: ReadonlySignal<Readonly<Partial<Record<PlatformId, Choice>>>>;
  /** Something is being stored. */
  readonly storing: ReadonlySignal<boolean>;
  readonly add: (files: readonly File[]) => void;
  /** Reads again with the days the operator fills in, or the currency. */
  readonly readAs: (key: number, said: Partial<SaidOfFile>) => void;
  /** What the columns of a changed file mean; it is read again by it. */
  readonly confirm: (key: number, choices: Choices) => Promise<void>;
  /** Lays out a file that is no layout we know; without `by`, as it most likely is. */
  readonly teach: (key: number, by?: LookBy) => Promise<void>;
  /** Keeps what was taught, and reads the file by it. */
  readonly learn: (key: number, recipe: RecipeDraft) => Promise<void>;
  readonly stopTeaching: (key: number) => void;
  readonly choose: (platform: PlatformId, choice: Choice) => void;
  /** Stores every file that is ready and has a shop. */
  readonly store: () => Promise<void>;
  /** Stops reading or storing it, or takes it off the list. */
  readonly remove: (key: number) => void;
}

export interface ImportSource {
  readonly thread: ImportThread;
  readonly now: () => number;
  readonly newId: () => string;
  readonly refreshShop: (shop: string) => Promise<void>;
  /** Ids of the sites whose official files are switched off now. */
  readonly filesOff: () => Promise<readonly string[]>;
  /** Asks the browser not to evict what is stored. */
  readonly persist: () => Promise<unknown>;
  /** What the operator confirmed of changed files, and more of it. */
  readonly mappings: () => Promise<readonly FieldMapping[]>;
  readonly addMappings: (more: readonly FieldMapping[]) => Promise<void>;
  /** What the operator taught of files nobody declared, and one more of them. */
  readonly recipes: () => Promise<readonly Recipe[]>;
  readonly keepRecipe: (draft: RecipeDraft) => Promise<void>;
}

/** Whether it may be stored once its shop is known. */
export function isClear({ comparison }: Ready): boolean {
  return !comparison?.drift && (comparison?.otherCurrency ?? null) === null;
}

/** null while the operator has not said which shop. */
export function targetOf(choice: Choice | undefined): FileTarget | null {
  if (!choice) return null;
  if (choice.shop !== null) return { shop: choice.shop };
  const name = choice.name.trim();
  return name === '' ? null : { name };
}

/** A file that states its shop by name goes there without being asked; one name may be taken on several other platforms. */
export function statedChoice({ shop, platform }: FileSummary): Choice | undefined {
  return shop === null || platform === 'other' ? undefined : { shop: null, name: shop };
}
