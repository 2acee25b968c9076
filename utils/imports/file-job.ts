/** One file on its way: read, compared with what is there, stored whole or not at all. */
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openFile } from '../files/open-file.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { FileRefusal } from '../sheets/file-refusal.ts';
import { soundMappings } from '../sheets/mapping.ts';
import { withoutPeople } from '../sheets/personal-data.ts';
import type { RefusalCode, Sheet, SheetDraft } from '../sheets/sheet.ts';
import { cleanRows } from '../sheets/sheet-rules.ts';
import { fixedColumns } from '../sites/fixed-metrics.ts';
import { hasHeader } from '../sites/header-rows.ts';
import { lookAtTable } from '../sites/look-at-table.ts';
import { matchLayout } from '../sites/match-layout.ts';
import { type FileReading, readFile } from '../sites/read-file.ts';
import { taughtLayouts } from '../sites/recipe-layout.ts';
import { FILE_LAYOUTS } from '../sites/registry.ts';
import { mappedLayouts } from '../sites/with-mappings.ts';
import type { Database } from '../storage/database.ts';
import { driftOfFile, type FileJudging, noteGoodFile } from '../storage/file-drift.ts';
import { belongsTo, currencyOfShops, otherCurrency, productsOf, shopsForFile } from '../storage/file-shops.ts';
import { previewDays } from '../storage/import-preview.ts';
import { importSheets } from '../storage/import-sheets.ts';
import { addRefusal } from '../storage/refusals.ts';
import { storageFailure } from '../storage/storage-error.ts';
import { sweepImports } from '../storage/sweep-imports.ts';
import type { ShopRow } from '../storage/tables.ts';
import { type FileHeads, fileHeads } from './file-heads.ts';
import type { Comparison, FileSummary, FilesOff, InputOf, LookOutcome, ReadOutcome, StoreOutcome } from './protocol.ts';

type Drafts = readonly [SheetDraft, ...SheetDraft[]];

interface Held {
  readonly reading: FileReading;
  readonly drafts: Drafts;
  readonly products: readonly string[];
}

export interface JobContext {
  readonly db: Database;
  readonly signal: AbortSignal;
  /** Rows read, or sheets stored, so far. */
  readonly onProgress: (done: number) => void;
}

const NOWHERE = { sheet: '', row: null, column: '' } as const;

/** What is no refusal but asked of the operator. */
const QUESTIONS: readonly RefusalCode[] = ['period-unknown', 'day-unknown', 'currency-unknown'];

const FILES_OFF: FileRefusal = { code: 'files-off', ...NOWHERE };

function isOff({ sites }: FileReading, filesOff: FilesOff): boolean {
  return sites.some((site) => filesOff.includes(site));
}

export class FileJob {
  readonly #context: JobContext;
  #held: Held | null = null;
  #heads: FileHeads | null = null;

  constructor(context: JobContext) {
    this.#context = context;
  }

  async read({
    file,
    period,
    currency,
    today,
    at,
    filesOff,
    mappings,
    recipes,
  }: InputOf<'read'>): Promise<ReadOutcome> {
    const { signal, onProgress } = this.#context;
    const opened = await openFile(file, { signal, limits: FILE_LIMITS });
    const read = opened.ok
      ? await readFile(opened.tables, {
          layouts: mappedLayouts([...taughtLayouts(recipes), ...FILE_LAYOUTS], soundMappings(mappings)),
          today,
          period,
          currency,
          signal,
          onRows: onProgress,
        })
      : opened;
    if (!read.ok) {
      await this.#refuse(read.refusal, at, null);
      const [taught, kept] = [await this.#isTaught(file, recipes), await this.#keptBy(read.refusal)];
      return { ...read, taught, kept };
    }
    if (isOff(read.value, filesOff)) {
      await this.#refuse(FILES_OFF, at, null);
      return { ok: false, refusal: FILES_OFF, taught: false, kept: null };
    }
    const [first, ...others] = read.value.drafts;
    if (!first) throw new Error('a reading without sheets');
    const drafts: Drafts = [first, ...others];
    this.#held = { reading: read.value, drafts, products: productsOf(drafts) };
    return { ok: true, summary: summaryOf(this.#held) };
  }

  /** The currency of the shops such a file may go to. */
  async #keptBy({ platform }: FileRefusal): Promise<string | null> {
    return platform === undefined ? null : currencyOfShops(this.#context.db, platform);
  }

  /** Whether a file that was refused is one of those the operator taught. */
  async #isTaught(file: File, recipes: readonly Recipe[]): Promise<boolean> {
    if (recipes.length === 0) return false;
    this.#heads ??= await fileHeads(file, this.#context.signal);
    const layouts = taughtLayouts(recipes).map(({ layout }) => layout);
    return this.#heads.ok && this.#heads.heads.some(({ rows }) => matchLayout(rows, layouts) !== null);
  }

  async look({ file, sheet, headerRow, platform, recipes }: InputOf<'look'>): Promise<LookOutcome> {
    this.#heads ??= await fileHeads(file, this.#context.signal);
    if (!this.#heads.ok) return this.#heads;
    const { heads } = this.#heads;
    const [first] = heads;
    // A workbook may begin with a page of remarks.
    const head = heads.find((one) => (sheet === null ? hasHeader(one.rows, platform) : one.sheet === sheet)) ?? first;
    if (!head) throw new Error('a file without tables');
    const table = lookAtTable(head.rows, { platform, recipes }, headerRow);
    return { ok: true, look: { sheets: heads.map((one) => one.sheet), sheet: head.sheet, table } };
  }

  async compare({ shop, accepted }: InputOf<'compare'>): Promise<Comparison> {
    const { reading, drafts, products } = this.#holding();
    const { db } = this.#context;
    const shops = await shopsForFile(db, reading.layout.platform, products);
    const drift = await driftOfFile(db, drafts, shop, judgingOf(reading, accepted));
    const [days, other] = await Promise.all([previewDays(db, drafts, shop), otherCurrency(db, drafts[0], shop)]);
    return { shops, days, otherCurrency: other, drift };
  }

  async store({ target, importId, at, file, filesOff, accepted }: InputOf<'store'>): Promise<StoreOutcome> {
    const { drafts, reading } = this.#holding();
    // Switched off while the file waited here.
    if (isOff(reading, filesOff)) return { ok: false, refusal: FILES_OFF, other: '' };
    const { db, signal, onProgress } = this.#context;
    const found = await belongsTo(db, drafts, target, at);
    if (!found.ok) {
      const refusal: FileRefusal = { code: found.why, ...NOWHERE };
      await this.#refuse(refusal, at, 'shop' in target ? target.shop : null);
      return { ok: false, refusal, other: found.other };
    }
    const { shop } = found;
    const judging = judgingOf(reading, accepted);
    const drift = await driftOfFile(db, drafts, shop.id, judging);
    if (drift) return { ok: false, refusal: { code: 'set-aside', ...NOWHERE }, other: '', drift };
    const options = { importId, kind: 'file', at, signal, onProgress, file, shops: [shop] } as const;
    try {
      const { sheets, fresh } = await importSheets(db, sheetsOf(drafts, shop), options);
      this.#held = null;
      await noteGoodFile(db, drafts, shop.id, judging);
      return { ok: true, shop: shop.id, sheets, fresh };
    } catch (error) {
      if (signal.aborted) return this.#stopped(importId, shop, error);
      const refusal: FileRefusal = { code: storageFailure(error), ...NOWHERE };
      return { ok: false, refusal, other: '' };
    }
  }

  /** Stopped after it had become live, an import is brought to its end. */
  async #stopped(importId: string, shop: ShopRow, error: unknown): Promise<StoreOutcome> {
    const { db } = this.#context;
    if (!(await db.imports.get(importId))) throw error;
    await sweepImports(db, new AbortController().signal);
    const sheets = await db.readings.where('importId').equals(importId).count();
    return { ok: true, shop: shop.id, sheets, fresh: sheets };
  }

  #holding(): Held {
    if (!this.#held) throw new Error('nothing was read');
    return this.#held;
  }

  /** Kept in the list of what was not read; a disk that takes nothing more is no reason to fail twice. */
  async #refuse({ code, row, column }: FileRefusal, at: number, shop: string | null): Promise<void> {
    if (QUESTIONS.includes(code)) return;
    const shape = [row === null ? '' : `row:${row}`, column && `column:${column}`].filter(Boolean).join(' ');
    const refusal = { code, page: 'file', channel: 'file', shape } as const;
    await addRefusal(this.#context.db, refusal, at, shop).catch(() => undefined);
  }
}

/** What a file's columns are judged by besides themselves. */
function judgingOf({ layout, tables }: FileReading, accepted: Fixed): FileJudging {
  const fields = tables.flatMap(({ leftOut }) =>
    leftOut.flatMap(({ header, why }) => (why === 'unknown' ? header : [])),
  );
  const unknown = withoutPeople([...new Set(fields)].map((field) => ({ field, samples: [] })));
  return { hints: { gone: [], unknown }, fixed: fixedColumns(layout), accepted };
}

function summaryOf({ reading, products }: Held): FileSummary {
  const { layout, shop, currency, tables, unread } = reading;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    name: layout.name,
    platform: layout.platform,
    page: layout.page,
    shop,
    currency,
    tables,
    unread,
    products: products.length,
    maybeCut: layout.cutAt !== undefined && rows >= layout.cutAt,
  };
}

function* sheetsOf(drafts: Drafts, shop: ShopRow): Generator<Sheet> {
  for (const { identities: _identities, hints: _hints, ...body } of drafts)
    yield { ...body, rows: cleanRows(body), shop: shop.id };
}
