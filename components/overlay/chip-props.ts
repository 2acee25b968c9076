import type { ChipWords, ShopLabel } from '../../utils/messages/protocol.ts';
import type { Coverage } from '../../utils/sheets/coverage.ts';
import type { Absence, Refusal, Scope } from '../../utils/sheets/sheet.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Period } from '../../utils/time/period.ts';

type ChipState =
  | 'starting'
  | 'idle'
  | 'waiting'
  | 'reading'
  | 'stored'
  | 'refused'
  | 'paused'
  | 'stopped'
  | 'cached-page'
  | 'needs-refresh'
  | 'outdated'
  | 'excluded';

/** What reading has come to on this page; the capture's status fits as it is. */
export interface ChipStatus {
  readonly state: ChipState;
  /** Another document of the tab says it. */
  readonly elsewhere?: boolean;
  readonly shop: ShopLabel | null;
  readonly period: Period | null;
  readonly scope: Scope | null;
  readonly coverage: Coverage | null;
  readonly absent: readonly Absence[];
  /** The page's own word for its column chooser. */
  readonly chooser: string;
  /** The page's table has headers nobody knows. */
  readonly strangeHeaders: boolean;
  /** How 30 days are chosen on the page, in its own words; null where they are not known. */
  readonly periodWords: { readonly label: string; readonly month: string } | null;
  readonly refusal: Pick<Refusal, 'code'> | null;
  readonly excludedWhy: 'market' | 'orders' | 'buyers' | 'chat' | null;
  /** Sheets not acknowledged yet. */
  readonly pending: number;
  /** Answers dropped while the tab was hidden. */
  readonly lost: number;
}

/** Everything the chip shows. */
export interface ChipView {
  readonly language: Language;
  readonly status: ChipStatus;
  /** Revision of the suggestions the badges show; null before the first. */
  readonly revision: number | null;
  /** How long until the next date that matters. */
  readonly promotion: string | null;
  /** That plans have something to tell, and where. */
  readonly notice: string | null;
  /** Names of metrics; null until the worker said them. */
  readonly metricNames: ChipWords['metrics'] | null;
  /** What the refusal of `status` means and what to do; null until the worker said it. */
  readonly refusalLine: string | null;
  readonly collapsed: boolean;
}

export interface ChipActions {
  readonly onCollapse: (collapsed: boolean) => void;
  /** true = pause, false = go on. */
  readonly onPause: (paused: boolean) => void;
  readonly onOpenPanel: () => void;
}
