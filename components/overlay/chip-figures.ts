import { absentLines } from '../../utils/texts/metrics-absent.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { revisionTexts } from '../../utils/texts/revision.ts';
import { missingLine, periodLine, scopeLine, shareLine } from './chip-lines.ts';
import type { ChipView } from './chip-props.ts';
import { el } from './el.ts';

/** The chip names what matters; the panel lists everything. */
const MOST_NAMES = 4;

function line(kind: string, text: string | null | false): HTMLElement | null {
  return text ? el('p', { class: kind }, text) : null;
}

function counts({ status, language }: ChipView): readonly (HTMLElement | null)[] {
  const t = overlayTexts[language];
  const { coverage } = status;
  if (!coverage) return [];
  const read = t.read(coverage.read, coverage.total);
  const share = shareLine(coverage.payShare, language);
  const bar = { 'aria-label': read, max: `${coverage.total}`, value: `${coverage.read}` };
  return [
    el('p', { class: 'count' }, el('strong', {}, read), share && el('span', {}, share)),
    coverage.total ? el('progress', bar) : null,
    line('soft', missingLine(coverage, language)),
  ];
}

function foot({ status, language, revision, promotion }: ChipView): HTMLElement | null {
  const t = overlayTexts[language];
  const facts = [
    promotion,
    revision && revisionTexts[language].revision(revision),
    status.pending > 0 && t.pending(status.pending),
  ];
  return line('foot', facts.filter(Boolean).join('\u00a0· '));
}

/** What was read, what is missing and why. It stays in sight while reading is paused or refused. */
export function chipFigures(view: ChipView): readonly HTMLElement[] {
  const { status, language } = view;
  const t = overlayTexts[language];
  const nodes = [
    line('line', status.lost > 0 && t.lost(status.lost)),
    line('soft', status.period && periodLine(status.period, language)),
    ...counts(view),
    line('line', scopeLine(status.scope, language)),
    ...absentLines(status.absent, status, language, (id) => view.metricNames?.[id] ?? id, MOST_NAMES).map((absent) =>
      el('p', { class: 'line', 'data-why': absent.why }, absent.text),
    ),
    line('line', view.notice),
    foot(view),
  ];
  return nodes.filter((node) => node !== null);
}
