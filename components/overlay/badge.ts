/** The role of one product, with its reason on hover, focus and click; Escape closes it. */

import type { BadgeText } from '../../utils/texts/badge.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import type { Language } from '../../utils/texts/texts.ts';

import { el, setText } from './el.ts';
import { openPopover } from './popover.ts';
import { verdictLook } from './verdict-tone.ts';

/** As high as any label. */
const NO_LABEL = '\u00a0';

export interface ProductBadge {
  /** null: nothing to say yet, and the place is kept. */
  update(content: BadgeText | null, language: Language): void;
  close(): void;
}

function sentences(head: string, lines: readonly string[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  return [el('p', { class: 'head' }, head), el('ul', {}, ...lines.map((line) => el('li', {}, line)))];
}

function reason(content: BadgeText, language: Language): readonly HTMLElement[] {
  const t = overlayTexts[language];
  return [
    el('p', {}, content.summary),
    ...sentences(t.evidence, content.evidence),
    ...sentences(t.changes, content.changes),
    el('p', { class: 'foot' }, content.foot),
  ];
}

export function createBadge(mount: HTMLElement): ProductBadge {
  const button = el('button', {
    type: 'button',
    class: 'badge',
    'aria-describedby': 'reason',
    'aria-expanded': 'false',
  });
  const card = el('div', { class: 'card' });
  const popover = el('div', { class: 'popover', id: 'reason', role: 'tooltip', popover: 'manual', hidden: '' }, card);
  const wrap = el('span', { class: 'wrap' }, button, popover);
  let shut: (() => void) | null = null;
  const close = () => {
    shut?.();
    shut = null;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    shut ??= openPopover(button, popover, close);
    button.setAttribute('aria-expanded', 'true');
  };
  wrap.addEventListener('pointerenter', open);
  // A click leaves the focus here, and with it the reason open: pinned until Escape or a click elsewhere.
  wrap.addEventListener('pointerleave', () => {
    if (!button.matches(':focus')) close();
  });
  button.addEventListener('focus', open);
  button.addEventListener('blur', close);
  button.addEventListener('click', open);
  mount.append(wrap);
  return {
    update(content, language) {
      wrap.style.visibility = content ? '' : 'hidden';
      if (!content) {
        close();
        return setText(button, NO_LABEL);
      }
      wrap.lang = overlayTexts[language].lang;
      const { tone, outline } = verdictLook(content.verdict);
      button.dataset.tone = tone;
      button.toggleAttribute('data-outline', outline);
      setText(button, content.label);
      card.replaceChildren(...reason(content, language));
    },
    close,
  };
}
