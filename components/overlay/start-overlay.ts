/** The overlay as a whole: one chip a page, one badge a product row, following the given signals. */
import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { ChipWords } from '../../utils/messages/protocol.ts';
import type { BadgeText } from '../../utils/texts/badge.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { type BadgeRow, startBadgeLayer } from './badge-layer.ts';
import { createChip } from './chip.ts';
import type { ChipStatus } from './chip-props.ts';
import { createOverlayHost, type OverlayTheme, setTheme } from './overlay-host.ts';

export interface OverlayOptions {
  readonly document: Document;
  /** Where the chip stands: a frame may be larger than what is seen of it. */
  readonly chipDocument: Document;
  readonly shadowMode: ShadowRootMode;
  readonly status: ReadonlySignal<ChipStatus>;
  readonly revision: ReadonlySignal<number | null>;
  readonly badges: ReadonlySignal<ReadonlyMap<string, BadgeText> | null>;
  readonly words: ReadonlySignal<ChipWords | null>;
  /** null until known: nothing is shown before. */
  readonly look: ReadonlySignal<{ readonly language: Language; readonly theme: OverlayTheme } | null>;
  readonly folded: ReadonlySignal<boolean>;
  readonly findRows: () => readonly BadgeRow[];
  /** Must set `folded` at once: the focus goes to what is shown then. */
  readonly onFold: (folded: boolean) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onOpenPanel: () => void;
  readonly signal: AbortSignal;
}

/** One chip stands in the tab's own document; a second page of the tab keeps its chip to itself. */
function placeOf({ chipDocument, document }: OverlayOptions): HTMLElement {
  return (chipDocument.querySelector('kuance-chip') ? document : chipDocument).body;
}

function startChip(options: OverlayOptions): void {
  const {
    chipDocument: document,
    status,
    revision,
    look,
    folded,
    onFold,
    onPause,
    onOpenPanel,
    signal: until,
  } = options;
  const { host, mount } = createOverlayHost(document, 'kuance-chip', options.shadowMode, 'auto');
  const chip = createChip(mount, { onCollapse: onFold, onPause, onOpenPanel });
  const stop = effect(() => {
    const words = options.words.value;
    const { language, theme } = look.value ?? { language: null, theme: 'auto' as const };
    setTheme(host, theme);
    const { state, elsewhere } = status.value;
    mount.hidden = language === null || state === 'idle';
    if (elsewhere) host.remove();
    if (language === null || elsewhere || (mount.hidden && !host.isConnected)) return;
    if (!host.isConnected) placeOf(options).append(host);
    chip.update({
      language,
      status: status.value,
      revision: revision.value,
      promotion: words?.promotion ?? null,
      notice: words?.notice ?? null,
      metricNames: words?.metrics ?? null,
      refusalLine: (status.value.refusal && words?.refusals[status.value.refusal.code]) ?? null,
      collapsed: folded.value,
    });
  });
  until.addEventListener(
    'abort',
    () => {
      stop();
      host.remove();
    },
    { once: true },
  );
}

function startBadges(options: OverlayOptions): void {
  const { document, findRows, shadowMode, signal: until } = options;
  const layer = startBadgeLayer({ document, findRows, shadowMode, signal: until });
  const stop = effect(() => {
    const language = options.look.value?.language;
    if (language) layer.show(options.badges.value, language);
  });
  until.addEventListener('abort', stop, { once: true });
}

/** Call once the document has a body. Ends with the signal and leaves nothing behind. */
export function startOverlay(options: OverlayOptions): void {
  startChip(options);
  startBadges(options);
}
