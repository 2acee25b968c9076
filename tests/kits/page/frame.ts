/** What stands around a kit's table: period, filter box, a button for fresh figures; in the page or in a shadow root. */
import { matching, PERIOD_TEXT, type Product, productsOf, SEARCH_PLACEHOLDER } from '../products.ts';
import { showForeignTable } from './foreign-table.ts';

export interface Place {
  readonly host: HTMLElement;
  /** Where the kit's styles belong: the document's head or the shadow root. */
  readonly styles: HTMLElement | ShadowRoot;
  readonly variant: string;
}

export type Draw = (products: readonly Product[]) => void;

const STYLE = `
  .kit-app { font: 14px/1.5 sans-serif; width: 1400px; padding: 16px; background: #fff; color: #222; }
  .kit-app .product { display: flex; gap: 8px; height: 44px; overflow: hidden; text-align: left; }
  .kit-app .picture { flex: none; width: 40px; height: 40px; background: #dde6f5; }
  .kit-app .title { color: #2062e6; display: block; line-height: 22px; white-space: nowrap; }
  .kit-app .under, .kit-app .change { color: #888; font-size: 12px; line-height: 18px; }
  .kit-app .metric { text-align: right; } .kit-app .value { line-height: 22px; }
  .kit-app .actions { display: flex; gap: 8px; }
`;

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function place(asked: URLSearchParams): { app: HTMLElement; styles: HTMLElement | ShadowRoot } {
  const app = element('div', 'kit-app');
  const style = element('style', '', STYLE);
  const page = document.querySelector('#root') ?? document.body;
  if (asked.get('place') !== 'shadow') {
    document.head.append(style);
    page.append(app);
    return { app, styles: document.head };
  }
  const root = page.appendChild(element('div', 'micro-app')).attachShadow({ mode: 'open' });
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.cloneNode());
  root.append(...sheets, style, app);
  return { app, styles: root };
}

/** @param mount draws the kit's empty table into the place and says how it takes other products */
export function startKit(mount: (place: Place) => Draw): void {
  const asked = new URLSearchParams(location.search);
  const { app, styles } = place(asked);
  const filter = element('input', 'filter') as HTMLInputElement;
  filter.placeholder = SEARCH_PLACEHOLDER;
  const refresh = element('button', 'refresh', '刷新');
  const host = element('div', 'kit-host');
  app.append(element('h1', '', '商品排行'), element('p', 'stat-time', PERIOD_TEXT), filter, refresh, host);
  const draw = mount({ host, styles, variant: asked.get('variant') ?? 'plain' });
  let edition = 0;
  const show = () => draw(matching(productsOf(Number(asked.get('rows')), edition), filter.value));
  filter.addEventListener('input', show);
  refresh.addEventListener('click', () => {
    edition++;
    show();
  });
  show();
  showForeignTable(asked.get('over'));
}
