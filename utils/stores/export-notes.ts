/** Notes and suggestions of a shop as a file or for a chat group; loaded on the click that asks. */
import { fileName } from '../files/file-names.ts';
import { notesCsv } from '../files/notes-csv.ts';
import { notesMarkdown } from '../files/notes-markdown.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { notesChat } from '../notes/notes-chat.ts';
import { type ExportSuggestion, type NotesDocument, notesDocument } from '../notes/notes-export.ts';
import { copyText } from '../platform/clipboard.ts';
import { saveFile } from '../platform/download.ts';
import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/list-records.ts';
import { listShops, shopState } from '../storage/list-shops.ts';
import { sheetLines } from '../storage/sheet-lines.ts';
import type { ProductSummary } from '../storage/tables.ts';
import { topSuggestions } from '../storage/top-suggestions.ts';
import type { Language } from '../texts/texts.ts';
import { productName } from './product-name.ts';

export interface ExportRequest {
  readonly shop: string;
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
}

/** Judged products; those that were never read say nothing. */
const judged = (row: ProductSummary) => row.suggestion.verdict.kind !== 'unread';

async function withSources(db: Database, rows: readonly ProductSummary[]): Promise<ExportSuggestion[]> {
  const ids = [...new Set(rows.flatMap((row) => row.suggestion.sheets))];
  const lines = new Map((await sheetLines(db, ids)).map((line) => [line.id, line]));
  return rows.map(({ suggestion, pin = null }) => {
    const newest = new Map<string, number>();
    for (const id of suggestion.sheets) {
      const line = lines.get(id);
      if (line) newest.set(line.page, Math.max(newest.get(line.page) ?? 0, line.seenAt.at(-1) ?? 0));
    }
    return { suggestion, pin, sources: [...newest].map(([page, readAt]) => ({ page, readAt })) };
  });
}

/** @throws when the shop is not known (any more). */
export async function shopDocument(db: Database, { shop, language, now }: ExportRequest): Promise<NotesDocument> {
  const label = (await listShops(db)).find((row) => row.id === shop);
  if (!label) throw new Error('unknown shop');
  const rows = await topSuggestions(db, shop, judged);
  const records = await listRecords(db, shop);
  const decisions = records.filter((record) => record.kind === 'decision');
  const notes = records.filter((record) => record.kind === 'note');
  const pinChanges = records.filter((record) => record.kind === 'pin-change');
  const ruleChanges = records.filter((record) => record.kind === 'rule-change');
  const spokenOf = new Set([...decisions, ...notes, ...pinChanges].flatMap(({ product }) => product ?? []));
  const others = [...spokenOf].filter((id) => !rows.some((row) => row.product === id));
  const named = await db.products.bulkGet(others.map((id): [string, string] => [shop, id]));
  return notesDocument(
    {
      shop: label.name,
      demo: label.demo,
      exportedAt: now,
      units: unitsOf(label),
      revision: (await shopState(db, shop))?.revision ?? null,
      products: [...rows, ...named.filter((row) => row !== undefined)].map((row) => ({
        product: row.product,
        name: productName(row, row.product),
        articleNo: row.articleNo,
      })),
      suggestions: await withSources(db, rows),
      decisions,
      notes,
      pinChanges,
      ruleChanges,
    },
    language,
  );
}

/** @returns the name of the saved file. */
export async function saveNotes(db: Database, request: ExportRequest, format: 'markdown' | 'csv'): Promise<string> {
  const document = await shopDocument(db, request);
  const csv = format === 'csv';
  const name = fileName([document.shop, document.time.slice(0, 10)], csv ? 'csv' : 'md');
  const type = csv ? 'text/csv;charset=utf-8' : 'text/markdown;charset=utf-8';
  saveFile(name, new Blob([csv ? notesCsv(document) : notesMarkdown(document)], { type }));
  return name;
}

export async function copyChat(db: Database, request: ExportRequest): Promise<void> {
  await copyText(notesChat(await shopDocument(db, request)));
}
