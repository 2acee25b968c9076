import { startBadgeLayer } from '../../../components/overlay/badge-layer.ts';
import { CNY } from '../../../utils/metrics/money.ts';
import { badgeText } from '../../../utils/texts/badge.ts';
import type { Language } from '../../../utils/texts/texts.ts';
import { log } from './log.ts';
import type { Story } from './main.tsx';
import { SUGGESTIONS } from './suggestions.ts';

const TITLE = '春秋新款法式复古收腰显瘦气质碎花连衣裙女中长款小个子裙子';

declare global {
  interface Window {
    stopBadges?: () => void;
    showBadges?: (products: readonly string[], revision: number, language: Language) => void;
  }
}

/** A host page of its own: rows clipped like a table kit's, and a click handler that must not hear us. */
function drawTable(): void {
  document.body.style.cssText = 'margin:24px;background:#fff;color:#333;font:14px sans-serif;min-height:900px';
  const table = document.createElement('table');
  table.style.cssText = 'border-collapse:collapse;width:900px';
  const body = table.createTBody();
  for (const { product } of SUGGESTIONS) {
    const row = body.insertRow();
    row.dataset.rowKey = product;
    const cell = row.insertCell();
    cell.style.cssText = 'padding:10px;border-bottom:1px solid #eee;width:420px;overflow:hidden';
    const name = document.createElement('div');
    name.textContent = TITLE;
    cell.append(name);
    row.insertCell().textContent = '12,345';
    row.addEventListener('click', () => log(`row ${row.dataset.rowKey}`));
    row.addEventListener('keydown', (event) => log(`key ${event.key}`));
  }
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = '商品排行';
  main.append(title, table);
  document.body.append(main);
}

export const badgesStory: Story = (_name, language, theme) => {
  drawTable();
  const stop = new AbortController();
  const layer = startBadgeLayer({
    document,
    findRows: () =>
      [...document.querySelectorAll('tr')].flatMap((row) => {
        const cell = row.cells[0];
        return cell ? [{ product: row.dataset.rowKey ?? null, cell }] : [];
      }),
    shadowMode: 'open',
    signal: stop.signal,
    theme: theme === 'auto' ? 'light' : theme,
  });
  window.stopBadges = () => stop.abort();
  window.showBadges = (products, revision, shown) => {
    const contents = SUGGESTIONS.filter((s) => products.includes(s.product)).map(
      (s) => [s.product, badgeText(s, { revision, language: shown, currency: CNY })] as const,
    );
    layer.show(new Map(contents), shown);
  };
  window.showBadges(
    SUGGESTIONS.map((s) => s.product),
    12,
    language,
  );
};
