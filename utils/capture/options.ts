import type { StoreAnswer } from '../messages/protocol.ts';
import type { FieldMapping } from '../sheets/mapping.ts';
import type { Refusal, SheetDraft } from '../sheets/sheet.ts';
import type { SiteDeclaration } from '../sites/site.ts';
import type { Readers } from './offered-readers.ts';

export interface CaptureSettings {
  /** `off`: no consent or no mode chosen; nothing is read. */
  readonly mode: 'answers' | 'table' | 'off';
  readonly paused: boolean;
  /** Epoch ms; a risk-control answer in any tab stops all. */
  readonly stoppedUntil?: number;
  /** What the operator confirmed of pages that changed. */
  readonly mappings?: readonly FieldMapping[];
}

export interface CaptureOptions {
  readonly window: Window;
  readonly sites: readonly SiteDeclaration[];
  readonly readers: Readers;
  readonly send: (draft: SheetDraft) => Promise<StoreAnswer>;
  readonly report: (refusal: Refusal) => void;
  /** false while the page stands where nothing may be read. */
  readonly mayRead: () => boolean;
  /** false once this script belongs to an extension that is no longer there. */
  readonly alive: () => boolean;
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}
