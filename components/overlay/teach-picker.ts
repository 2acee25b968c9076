/** The operator points at the header of a column; the page itself hears nothing of it. */
import type { PageLook } from '../../utils/sites/look-at-page.ts';
import { isShown, leavesOf } from '../../utils/sites/shown-text.ts';
import { elementAround } from '../../utils/sites/surfaces.ts';
import { teachPickTexts } from '../../utils/texts/teach-pick.ts';
import type { Language } from '../../utils/texts/texts.ts';
import tokensCss from '../ui/tokens.css?inline';
import { el, setText } from './el.ts';
import teachCss from './teach.css?inline';

export interface PickOptions {
  readonly document: Document;
  readonly language: Language;
  /** In a frame: what to do stands in the tab's own document already. */
  readonly quiet: boolean;
  readonly shadowMode: ShadowRootMode;
  /** The page's table by the header that was clicked, or null. */
  readonly look: (header: string, clicked: Element) => PageLook | null;
  /** Aborted once something was pointed at, or the operator gave up. */
  readonly stop: AbortController;
}

/** A header may be clicked on its sort icon, or on a part of its words. */
const FARTHEST = 5;
const LONGEST = 60;
/** A header may have a remark under its words. */
const MOST_LEAVES = 2;
/** All that a click consists of: a page must not sort, open or follow anything by it. */
const OF_A_CLICK = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick'] as const;

function pointedAt(event: Event): Element | null {
  // Out of an open shadow root the event's own target is told, not the element around it.
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

/** Texts of an element and those around it, as headers are read. */
function headersAround(element: Element): readonly string[] {
  const texts = new Set<string>();
  let around: Element | null = element;
  for (let step = 0; around && step < FARTHEST; step++, around = elementAround(around)) {
    const leaves = leavesOf(around, MOST_LEAVES + 1);
    // A row, or a whole table: its first words are those of another cell.
    if (leaves.length > MOST_LEAVES) break;
    const text = (leaves[0] ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && text.length <= LONGEST) texts.add(text);
  }
  return [...texts];
}

interface Shown {
  readonly host: HTMLElement;
  readonly say: (text: string) => void;
  readonly frame: (element: Element | null) => void;
}

function show({ document, language, quiet, shadowMode }: PickOptions): Shown {
  const host = el('div', { 'data-kuance': '', id: 'kuance-teach' });
  const root = host.attachShadow({ mode: shadowMode });
  const style = el('style', {}, tokensCss + teachCss);
  const bar = el('div', { class: 'bar', role: 'status' }, teachPickTexts[language].point);
  bar.hidden = quiet;
  const box = el('div', { class: 'frame', hidden: '' });
  root.append(style, box, bar);
  document.body.append(host);
  return {
    host,
    say: (text) => {
      bar.hidden = false;
      setText(bar, text);
    },
    frame: (element) => {
      box.hidden = element === null || !isShown(element);
      if (!element) return;
      const { top, left, width, height } = element.getBoundingClientRect();
      Object.assign(box.style, { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` });
    },
  };
}

/** null once the operator gave up. */
export function pickHeader(options: PickOptions): Promise<PageLook | null> {
  const { document, language, look, stop } = options;
  const { signal } = stop;
  const window = document.defaultView ?? globalThis.window;
  const { host, say, frame } = show(options);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return new Promise((resolve) => {
    const end = (found: PageLook | null) => {
      resolve(found);
      stop.abort();
    };
    signal.addEventListener('abort', () => {
      host.remove();
      resolve(null);
    });
    const listen = (type: string, hear: (event: Event) => void) =>
      window.addEventListener(type, hear, { capture: true, signal, passive: false });
    for (const type of OF_A_CLICK) listen(type, swallow);
    listen('pointermove', (event) => frame(pointedAt(event)));
    listen('keydown', (event) => {
      if ((event as KeyboardEvent).key !== 'Escape') return;
      swallow(event);
      end(null);
    });
    listen('click', (event) => {
      swallow(event);
      const element = pointedAt(event);
      if (element) {
        for (const header of headersAround(element)) {
          const found = look(header, element);
          if (found) return end(found);
        }
      }
      say(teachPickTexts[language].noHeader);
    });
  });
}
