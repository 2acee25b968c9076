import { createChip } from '../../../components/overlay/chip.ts';
import type { ChipStatus } from '../../../components/overlay/chip-props.ts';
import { createOverlayHost } from '../../../components/overlay/overlay-host.ts';
import { METRICS } from '../../../utils/metrics/vocabulary.ts';
import { refusalTexts } from '../../../utils/texts/refusals.ts';
import type { Language } from '../../../utils/texts/texts.ts';
import { STATUSES } from './chip-statuses.ts';
import { log } from './log.ts';
import type { Story } from './main.tsx';

function live(mount: HTMLElement, status: ChipStatus, language: Language, folded: boolean): void {
  let collapsed = folded;
  let state = status.state;
  const promotion = '距双12 开卖还有 20 天';
  const metricNames = Object.fromEntries(METRICS.map((metric) => [metric.id, metric[language]]));
  const refusalLine = status.refusal && refusalTexts[language][status.refusal.code];
  const update = () =>
    chip.update({
      language,
      status: { ...status, state },
      revision: 12,
      promotion,
      notice: '有提醒，见侧边栏',
      metricNames,
      refusalLine,
      collapsed,
    });
  const chip = createChip(mount, {
    onCollapse: (next) => {
      collapsed = next;
      update();
    },
    onPause: (paused) => {
      state = paused ? 'paused' : 'stored';
      update();
    },
    onOpenPanel: () => log('panel'),
  });
  update();
}

/** The page around the chip. */
function heading(): HTMLElement {
  const main = document.createElement('main');
  main.append(Object.assign(document.createElement('h1'), { textContent: '商品排行' }));
  return main;
}

/** `chip:all` lays every state out; `chip:NAME` and `chip:NAME:folded` show one in its corner. */
export const chipStory: Story = (name, language, theme) => {
  document.body.style.cssText = `margin:0;background:${theme === 'dark' ? '#222' : '#f4f6f8'}`;
  const [state = 'stored', folded] = name.split(':');
  const all = state === 'all' ? Object.values(STATUSES) : [STATUSES[state] ?? STATUSES.stored];
  if (state === 'all')
    document.body.style.cssText += ';display:flex;flex-wrap:wrap;gap:16px;padding:16px;align-items:start';
  document.body.append(heading());
  for (const status of all) {
    if (!status) continue;
    const { host, mount } = createOverlayHost(document, 'kuance-chip', 'open', theme);
    if (state === 'all') {
      const flow = document.createElement('style');
      flow.textContent = ':host { position: static !important }';
      mount.after(flow);
    }
    document.body.append(host);
    live(mount, status, language, folded === 'folded');
  }
};
