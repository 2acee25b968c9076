/** What was read goes to the outbox; only the newest request decides what the chip shows. */
import type { StoreAnswer } from '../messages/protocol.ts';
import type { Refusal, Result, SheetDraft } from '../sheets/sheet.ts';
import { createOutbox, type Posted } from './outbox.ts';
import { SplitCount } from './split-count.ts';
import type { StatusBoard } from './status.ts';

export interface ReadingsOptions {
  readonly board: StatusBoard;
  readonly send: (draft: SheetDraft) => Promise<StoreAnswer>;
  readonly report: (refusal: Refusal) => void;
  readonly alive: () => boolean;
  /** Something was read, or refused, that is about to be shown. */
  readonly onShown: () => void;
  readonly onRiskControl: () => void;
  /** The worker says that this page may not be read (any more). */
  readonly onNotAllowed: () => void;
  readonly signal: AbortSignal;
}

export interface Readings {
  /**
   * @param seq order in which the page asked, or in which its table was looked at
   * @param parts the sheets a table is handed over as, where its rows are set apart
   */
  take(seq: number, result: Result<SheetDraft>, parts?: readonly SheetDraft[] | null): void;
  /** Counting starts anew, as after a change of the reading mode. */
  restart(): void;
}

export function createReadings(options: ReadingsOptions): Readings {
  const { board, signal } = options;
  let newest = 0;
  let list = '';
  let reported = '';
  const report = (refusal: Refusal) => {
    const text = JSON.stringify(refusal);
    if (text !== reported || refusal.code === 'risk-control') options.report(refusal);
    reported = text;
  };
  const place = ({ draft, seq }: Posted): Place => {
    if (draft.page !== board.status.peek().page) return 'elsewhere';
    if (seq >= newest) return 'shown';
    return listOf(draft) === list ? 'same-list' : 'elsewhere';
  };
  const split = new SplitCount();
  const counted = ({ draft, parts }: Posted, answer: StoreAnswer, where: Place): StoreAnswer => {
    if (!answer.ok || !parts || where === 'elsewhere') return answer;
    return { ...answer, coverage: split.add(listOf(draft), draft.rows, board.status.peek().coverage === null) };
  };
  const outdated = () => board.gate('outdated');
  const outbox = createOutbox({
    ...options,
    signal,
    onOutdated: outdated,
    onPending: (pending) => board.patch({ pending }),
    onLost: () => board.lose(1),
    onAnswer: (posted, answer) => {
      if (!answer.ok && answer.code === 'not-allowed') options.onNotAllowed();
      else acknowledge(board, posted, counted(posted, answer, place(posted)), place(posted));
    },
  });
  return {
    restart() {
      newest = 0;
    },
    take(seq, result, parts) {
      // A table that is not in one document of the tab may stand in another.
      if (!result.ok && result.refusal.code === 'no-table' && board.status.peek().elsewhere) return;
      const page = result.ok ? result.value.page : result.refusal.page;
      const current = seq >= newest && page === board.status.peek().page;
      if (current) {
        newest = seq;
        options.onShown();
      }
      if (!result.ok) {
        report(result.refusal);
        if (current) board.patch({ state: 'refused', refusal: result.refusal });
        if (result.refusal.code === 'risk-control') options.onRiskControl();
        return;
      }
      const { without } = result;
      if (without) report(without);
      else reported = '';
      if (current) list = listOf(result.value);
      const { period, scope, absent, channel, hints } = result.value;
      if (current && channel !== 'file') {
        const strangeHeaders = channel === 'table' && (hints?.unknown.length ?? 0) > 0;
        board.patch({ state: 'reading', period, scope, absent, strangeHeaders, channel, refusal: null });
      }
      outbox.add({ draft: result.value, parts, seq, without });
    },
  };
}

/** Where a draft stands towards what is now shown: the same, another page of the same list, or something else. */
type Place = 'shown' | 'same-list' | 'elsewhere';

/** Which list in which order: their pages are counted together. */
function listOf({ channel, period, scope, listing }: SheetDraft): string {
  const order = listing && [listing.orderBy, listing.descending, listing.pageSize];
  return JSON.stringify([channel, period, scope, order]);
}

function acknowledge(board: StatusBoard, { draft, without }: Posted, answer: StoreAnswer, place: Place): void {
  if (answer.ok) {
    const { shop, coverage } = answer;
    const stored = board.status.peek().stored + 1;
    if (place === 'shown') board.patch({ stored, shop, coverage, state: 'stored', refusal: without ?? null });
    // An overtaken page that arrives last counts, but what is shown is not it.
    else board.patch(place === 'same-list' ? { stored, coverage } : { stored });
    return;
  }
  const { code } = answer;
  if (place !== 'shown' || code === 'not-allowed') return;
  board.patch({ state: 'refused', refusal: { code, page: draft.page, channel: draft.channel, shape: '' } });
}
