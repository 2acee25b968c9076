/** The reading status in the corner of the page. */
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { chipFigures } from './chip-figures.ts';
import { stateLine } from './chip-lines.ts';
import type { ChipActions, ChipView } from './chip-props.ts';
import { el, setOrDrop, setText } from './el.ts';

export interface Chip {
  update(view: ChipView): void;
}

/** The nodes that stay: focus and the live region live in them. */
function skeleton() {
  const shop = el('b', { class: 'shop' });
  const demo = el('span', { class: 'tag' });
  const fold = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'true' });
  const state = el('p', { class: 'state', role: 'status' });
  const figures = el('div', { class: 'figures' });
  const pause = el('button', { type: 'button' });
  const panel = el('button', { type: 'button', class: 'main' });
  const actions = el('div', { class: 'actions' }, pause, panel);
  const body = el('div', { class: 'body' }, state, figures);
  const card = el('section', { class: 'chip' }, el('header', {}, shop, demo, fold), body, actions);
  const pillText = el('span', {});
  const pillHidden = el('span', { class: 'hidden' });
  const pill = el(
    'button',
    { type: 'button', class: 'pill', 'aria-expanded': 'false' },
    el('i', { class: 'dot' }),
    pillHidden,
    pillText,
  );
  return { shop, demo, fold, state, figures, pause, panel, actions, card, pill, pillText, pillHidden };
}

type Skeleton = ReturnType<typeof skeleton>;

function drawHead(nodes: Skeleton, { status, language }: ChipView): void {
  const t = overlayTexts[language];
  const { shop } = status;
  setText(nodes.shop, !shop ? t.brand : shop.claimed ? shop.name : t.unclaimedShop);
  setText(nodes.demo, t.demo);
  nodes.demo.hidden = !shop?.demo;
  setText(nodes.fold, t.collapse);
}

/** After an update the old script can reach nothing any more, so it offers nothing. */
function drawActions(nodes: Skeleton, { status, language }: ChipView): void {
  const t = overlayTexts[language];
  nodes.actions.hidden = status.state === 'outdated';
  nodes.pause.hidden = status.state === 'excluded';
  setText(nodes.pause, status.state === 'paused' ? t.resume : t.pause);
  setText(nodes.panel, t.openPanel);
}

function draw(nodes: Skeleton, view: ChipView): void {
  const { status, language, collapsed } = view;
  const t = overlayTexts[language];
  const state = stateLine(status, language, view.refusalLine);
  for (const node of [nodes.card, nodes.pill]) {
    node.lang = t.lang;
    setOrDrop(node, 'data-tone', state?.tone ?? null);
  }
  nodes.card.hidden = collapsed;
  nodes.pill.hidden = !collapsed;
  nodes.card.setAttribute('aria-label', t.region);
  nodes.card.dataset.state = status.state;
  setText(nodes.state, state ? state.text : '');
  drawHead(nodes, view);
  drawActions(nodes, view);
  nodes.figures.replaceChildren(...chipFigures(view));
  const { coverage } = status;
  const read = coverage ? `${t.brand} ${t.readShort(coverage.read, coverage.total)}` : t.brand;
  // Folded for weeks, it still says what needs somebody.
  setText(nodes.pillText, state && state.tone !== 'info' ? state.text : read);
  setText(nodes.pillHidden, t.expand);
}

/** Draws into `mount` at the first `update`. */
export function createChip(mount: HTMLElement, actions: ChipActions): Chip {
  const nodes = skeleton();
  let paused = false;
  nodes.fold.addEventListener('click', () => {
    actions.onCollapse(true);
    nodes.pill.focus();
  });
  nodes.pill.addEventListener('click', () => {
    actions.onCollapse(false);
    nodes.fold.focus();
  });
  nodes.pause.addEventListener('click', () => actions.onPause(!paused));
  nodes.panel.addEventListener('click', () => actions.onOpenPanel());
  return {
    update(view) {
      paused = view.status.state === 'paused';
      draw(nodes, view);
      if (!mount.hasChildNodes()) mount.append(nodes.card, nodes.pill);
    },
  };
}
