import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ShopLabel } from '../messages/protocol.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { Absence, Refusal, Scope } from '../sheets/sheet.ts';
import type { ExcludedWhy, PeriodWords } from '../sites/site.ts';
import type { Period } from '../time/period.ts';

/** How reading stands on the page now shown. */
export type CaptureState =
  /** The operator's settings are not known yet. */
  | 'starting'
  /** Not a page we read, or reading is not switched on. */
  | 'idle'
  /** A page we read; nothing arrived yet. */
  | 'waiting'
  /** Something is being read or on its way to the worker. */
  | 'reading'
  | 'stored'
  | 'refused'
  | 'paused'
  /** After a risk-control answer, until `stoppedUntil`. */
  | 'stopped'
  /** The page was shown without an answer: it used its own cache. */
  | 'cached-page'
  /** The hook is not in this page. */
  | 'needs-refresh'
  /** The extension was updated; this script is of the old one. */
  | 'outdated'
  | 'excluded';

export interface CaptureStatus {
  readonly state: CaptureState;
  /** Another document of the tab says how reading stands: the chip of this one is silent. */
  readonly elsewhere: boolean;
  /** Page kind, null where none is read. */
  readonly page: string | null;
  readonly channel: 'answer' | 'table';
  readonly shop: ShopLabel | null;
  readonly period: Period | null;
  readonly scope: Scope | null;
  readonly coverage: Coverage | null;
  readonly absent: readonly Absence[];
  /** The table has headers nobody knows: a column that seems not to be ticked may have been renamed. */
  readonly strangeHeaders: boolean;
  /** The page's own word for its column chooser. */
  readonly chooser: string;
  /** How 30 days are chosen on the page, null where its words are not known. */
  readonly periodWords: PeriodWords | null;
  readonly refusal: Refusal | null;
  readonly excludedWhy: ExcludedWhy | null;
  /** Sheets not acknowledged yet. */
  readonly pending: number;
  /** Answers and sheets dropped: too many came while the tab was hidden, or the database would not take them. */
  readonly lost: number;
  /** Epoch ms. */
  readonly stoppedUntil: number | null;
  /** Grows with each acknowledged sheet. */
  readonly stored: number;
}

const EMPTY = {
  shop: null,
  period: null,
  scope: null,
  coverage: null,
  absent: [],
  strangeHeaders: false,
  refusal: null,
} as const satisfies Partial<CaptureStatus>;

const START: CaptureStatus = {
  ...EMPTY,
  state: 'waiting',
  elsewhere: false,
  page: null,
  channel: 'answer',
  chooser: '',
  periodWords: null,
  excludedWhy: null,
  pending: 0,
  lost: 0,
  stoppedUntil: null,
  stored: 0,
};

export interface StatusBoard {
  readonly status: ReadonlySignal<CaptureStatus>;
  /** What of the list now shown is known; its `state` is covered while a gate is down. */
  patch(change: Partial<CaptureStatus>): void;
  /** So many more were dropped. */
  lose(more: number): void;
  /** Another page is shown: everything about the list before is gone. */
  clear(page: Pick<CaptureStatus, 'page' | 'chooser' | 'periodWords' | 'elsewhere'>): void;
  /** A reason why nothing is read now, whatever was read before; null lifts it. */
  gate(state: CaptureState | null, change?: Partial<CaptureStatus>): void;
}

export function createStatusBoard(): StatusBoard {
  const list = signal<CaptureStatus>(START);
  const down = signal<CaptureState | null>('starting');
  return {
    status: computed(() => (down.value ? { ...list.value, state: down.value } : list.value)),
    patch(change) {
      list.value = { ...list.peek(), ...change };
    },
    lose(more) {
      list.value = { ...list.peek(), lost: list.peek().lost + more };
    },
    clear(page) {
      list.value = { ...list.peek(), ...EMPTY, ...page, state: 'waiting' };
    },
    gate(state, change = {}) {
      // Nothing follows an update: the old script stays silent until the page is loaded again.
      if (down.peek() === 'outdated') return;
      batch(() => {
        down.value = state;
        list.value = { ...list.peek(), ...change };
      });
    },
  };
}
