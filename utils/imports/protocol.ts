/** Between a screen and the import's own thread. Both ends are ours and of one build. */

import type { CurrencyCode } from '../metrics/currencies.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { DriftView } from '../sheets/drift-view.ts';
import type { FileRefusal } from '../sheets/file-refusal.ts';
import type { FieldMapping } from '../sheets/mapping.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { LookedTable } from '../sites/look-at-table.ts';
import type { FileReading } from '../sites/read-file.ts';
import type { FileTarget, KnownShop } from '../storage/file-shops.ts';
import type { DayLine } from '../storage/import-preview.ts';
import type { Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import type { InputOf as AskedInput, OutcomeOf as AskedOutcome, QuestionOf } from './thread.ts';

/** What a file was read as; its sheets stay in the thread until they are stored. */
export interface FileSummary {
  /** Official name of the file. */
  readonly name: FileReading['layout']['name'];
  readonly platform: PlatformId;
  /** Page kind its columns are confirmed for. */
  readonly page: string;
  /** Name of the shop where the file states it. */
  readonly shop: string | null;
  /** Of its amounts. */
  readonly currency: CurrencyCode;
  readonly tables: FileReading['tables'];
  /** Sheets of the workbook that are no list we know. */
  readonly unread: readonly string[];
  /** Products in it. */
  readonly products: number;
  /** As many rows as the platform puts into a file at most: the rest may be missing. */
  readonly maybeCut: boolean;
}

export interface Comparison {
  /** Shops it may go to, the one that knows most of its products first. */
  readonly shops: readonly KnownShop[];
  readonly days: readonly DayLine[];
  /** Code of the shop's currency, where the file is of another one and cannot go there. */
  readonly otherCurrency: string | null;
  /** Columns that no longer mean what they meant: it is not stored before the operator has looked. */
  readonly drift: DriftView | null;
}

export type ReadOutcome =
  | { readonly ok: true; readonly summary: FileSummary }
  /** `taught`: it is one of the files the operator taught, and may be taught otherwise. */
  | {
      readonly ok: false;
      readonly refusal: FileRefusal;
      readonly taught: boolean;
      /** Of `currency-unknown`: code of what the shops there keep, where all keep the same. */
      readonly kept: string | null;
    };

export type StoreOutcome =
  | { readonly ok: true; readonly shop: string; readonly sheets: number; readonly fresh: number }
  /** `other`: name of the shop it is the file of; `drift`: what must be looked at first. */
  | { readonly ok: false; readonly refusal: FileRefusal; readonly other: string; readonly drift?: DriftView };

/** A file that is no layout we know, as the operator may teach it. */
export interface FileLook {
  /** Names of its tables. */
  readonly sheets: readonly string[];
  /** The one looked at. */
  readonly sheet: string;
  readonly table: LookedTable;
}

export type LookOutcome =
  | { readonly ok: true; readonly look: FileLook }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Ids of the sites whose official files the operator switched off; a thread cannot ask for settings itself. */
export type FilesOff = readonly string[];

/** Asked of the thread, each for one file. */
export interface Questions {
  read(input: {
    readonly file: File;
    readonly period: Period | null;
    /** What the operator said where the file does not say it. */
    readonly currency: CurrencyCode | null;
    readonly today: Day;
    readonly at: number;
    readonly filesOff: FilesOff;
    /** What the operator confirmed of changed files. */
    readonly mappings: readonly FieldMapping[];
    /** What the operator taught of files nobody declared. */
    readonly recipes: readonly Recipe[];
  }): ReadOutcome;
  /** @param sheet and headerRow null: the likeliest */
  look(input: {
    readonly file: File;
    readonly sheet: string | null;
    readonly headerRow: number | null;
    /** Whose words come first. */
    readonly platform: PlatformId;
    readonly recipes: readonly Recipe[];
  }): LookOutcome;
  /** @param shop null for one that does not exist yet */
  compare(input: { readonly shop: string | null; readonly accepted: Fixed }): Comparison;
  store(input: {
    readonly target: FileTarget;
    readonly importId: string;
    readonly at: number;
    readonly file: string;
    readonly filesOff: FilesOff;
    /** Columns the operator says are no longer there. */
    readonly accepted: Fixed;
  }): StoreOutcome;
}

export type Ask = keyof Questions;
export type InputOf<A extends Ask> = AskedInput<Questions, A>;
export type OutcomeOf<A extends Ask> = AskedOutcome<Questions, A>;
export type Question = QuestionOf<Questions>;
