/** Whether a file's columns mean what those of the good sheets before it meant. */
import { canBeReviewed, type DriftFinding, driftOf, type Fixed } from '../sheets/drift.ts';
import { type DriftView, driftView } from '../sheets/drift-view.ts';
import type { Hints } from '../sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood, withoutColumns } from '../sheets/last-good.ts';
import type { SheetBody, SheetDraft } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import { listOf } from './list-keys.ts';
import { goodTables, lastGood, putGood } from './shapes.ts';

export interface FileJudging {
  readonly hints: Hints;
  /** Metrics whose columns such a file always has. */
  readonly fixed: Fixed;
  /** Columns the operator says are no longer there. */
  readonly accepted: Fixed;
}

/** Rows looked at besides those of products that are known: a file may have a hundred thousand. */
const SAMPLE = 300;

function sampleOf<T extends SheetBody>(draft: T, { levels }: LastGood): T {
  if (draft.rows.length <= SAMPLE) return draft;
  const known = new Set(Object.values(levels).flatMap((known) => [...known.keys()]));
  return { ...draft, rows: draft.rows.filter(({ product }, n) => n < SAMPLE || known.has(product)) };
}

/** Columns go missing from exports by the operator's choice too: only one that something new may be counts. */
function counts(finding: DriftFinding, accepted: Fixed): boolean {
  return finding.kind === 'unit' || (finding.candidates.length > 0 && !accepted.includes(finding.as));
}

/** Asked once a list: the sheets of a file, a day each, are mostly of one. */
function knownGood(db: Database, shop: string | null): (draft: SheetDraft) => Promise<LastGood> {
  const asked = new Map<string, Promise<LastGood>>();
  return async (draft) => {
    if (shop === null) return NOTHING_GOOD;
    const list = listOf(draft);
    const known = asked.get(list) ?? db.transaction('rw', goodTables(db), async () => lastGood(db, { ...draft, shop }));
    asked.set(list, known);
    return known;
  };
}

/** The first sheet of the file that has changed, with both sides; null for a good file. @param shop null for a new one */
export async function driftOfFile(
  db: Database,
  drafts: readonly SheetDraft[],
  shop: string | null,
  { hints, fixed, accepted }: FileJudging,
): Promise<DriftView | null> {
  const goodOf = knownGood(db, shop);
  for (const draft of drafts) {
    const good = await goodOf(draft);
    const sheet = sampleOf(draft, good);
    const findings = driftOf(good, sheet, hints, fixed).filter((finding) => counts(finding, accepted));
    if (findings.length > 0 && canBeReviewed(findings)) return driftView(good, sheet, findings);
  }
  return null;
}

/** After a file was stored: what its columns looked like. */
export async function noteGoodFile(
  db: Database,
  drafts: readonly SheetDraft[],
  shop: string,
  { hints, accepted }: FileJudging,
): Promise<void> {
  await db.transaction('rw', goodTables(db), async () => {
    for (const draft of drafts) {
      const place = { ...draft, shop };
      const known = await lastGood(db, place);
      const good = accepted.length > 0 ? withoutColumns(known, draft, accepted) : known;
      const next = nextGood(good, sampleOf(draft, good), hints) ?? good;
      if (next !== known) await putGood(db, place, next, known);
    }
  });
}
