import type { NamedProduct, NotedDecision, NotedSuggestion, NotesDocument } from '../notes/notes-export.ts';
import { exportTexts } from '../texts/exports.ts';
import { type CsvCell, writeCsv } from './csv.ts';

type Words = (typeof exportTexts)['zh']['notes'];

const COLUMNS = [
  'shop',
  'kind',
  'time',
  'productId',
  'articleNo',
  'product',
  'verdict',
  'meaning',
  'certainty',
  'basis',
  'sources',
  'evidence',
  'changes',
  'decision',
  'reason',
  'text',
] as const satisfies readonly (keyof Words)[];

type Row = Partial<Record<(typeof COLUMNS)[number], CsvCell>>;

/** One table: suggestions, then decisions, then notes, told apart by the first column. */
export function notesCsv(document: NotesDocument): string {
  const t = exportTexts[document.language].notes;
  const rows: Row[] = [
    ...document.suggestions.map((item) => ({ ...suggestionRow(item, t), time: document.time })),
    ...document.decisions.map((item) => decisionRow(item, t)),
    ...document.notes.map(({ on, time, text }) => ({
      kind: t.kinds.note,
      time,
      ...(on ? named(on) : { product: t.shop }),
      text,
    })),
  ];
  const shop = document.demo ? `${document.shop}${t.comma}${t.demo}` : document.shop;
  return writeCsv([
    COLUMNS.map((column) => t[column]),
    ...rows.map((row) => COLUMNS.map((column) => (column === 'shop' ? shop : (row[column] ?? null)))),
  ]);
}

function suggestionRow(item: NotedSuggestion, t: Words): Row {
  return {
    ...named(item),
    kind: t.kinds.suggestion,
    verdict: item.verdict,
    meaning: item.meaning,
    certainty: item.certainty,
    basis: item.basis,
    sources: item.sources.length > 0 ? item.sources.join('\n') : t.unread,
    evidence: item.evidence.join('\n'),
    changes: item.changes.join('\n'),
    decision: item.decision ? t.decidedOn(item.decision.choice, item.decision.time) : t.undecided,
    reason: item.decision?.reason ?? null,
  };
}

function decisionRow(item: NotedDecision, t: Words): Row {
  const { time, choice: decision, reason, was: text } = item;
  return { ...named(item), kind: t.kinds.decision, time, decision, reason, text };
}

function named({ product, articleNo, name }: NamedProduct): Row {
  // A product without a name is called by its id, which must keep its digits there too.
  return { productId: { id: product }, articleNo: { id: articleNo }, product: name === product ? { id: name } : name };
}
