/** A backend nobody wrote an adapter for, as plain served HTML; what is wrong with it is chosen by `?fault=`. */
import { QINGHE_SHOP, type QingheRow, qingheDay, qingheRows } from './world.ts';

const money = (fen: number) => `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
const NAMES = ['货品', '曝光', '进店人数', '付款人数', '实收款', '收件人', '统计日'] as const;

function cells({ id, title, seen, visitors, buyers, amount }: QingheRow, pictures: boolean): readonly string[] {
  const printed = pictures ? '<img alt="" src="data:,">' : `<span>货号：${id}</span>`;
  return [`<p>${title}</p>${printed}`, `${seen}`, `${visitors}`, `${buyers}`, money(amount), '张三', qingheDay()];
}

/** Where each column stands under a fault. */
function orderOf(fault: string): readonly number[] {
  if (fault === 'dated') return [0, 6, 2, 3, 4];
  return fault === 'reordered' ? [4, 3, 0, 5, 2, 1] : [0, 1, 2, 3, 4, 5];
}

function nameOf(fault: string, at: number): string {
  const name = NAMES[at] ?? '';
  if (fault === 'redesigned' && name === '货品') return '宝贝资料';
  if (fault === 'redesigned' && name === '进店人数') return '到店访客';
  if (fault === 'renamed' && name === '实收款') return '到账金额';
  return fault === 'twice' && name === '曝光' ? '进店人数' : name;
}

/** Draws the same rows anew without end, as pages under load do. */
const REDRAW = `setInterval(() => { const body = document.querySelector('#own tbody'); body.replaceWith(body.cloneNode(true)); }, 30);`;

/** As 微信小店 is built: the whole page stands in an open shadow root (backends.md section 5). */
const INTO_SHADOW = `{
  const app = document.createElement('micro-app');
  const root = app.attachShadow({ mode: 'open' });
  root.append(document.querySelector('style').cloneNode(true), ...[...document.body.children].filter((one) => one.tagName !== 'SCRIPT'));
  document.body.append(app);
}`;

/** Another table with a 货品 column before the page's own: with columns of its own, or with the very same ones. */
function tableBefore(fault: string, head: string): string {
  if (fault !== 'two' && fault !== 'twins') return '';
  const own =
    fault === 'two' ? ['货品', '进店人数', '付款人数', '直播间'].map((name) => `<th>${name}</th>`).join('') : head;
  const cells = ['<p>昨日爆款</p><span>货号：QH-9999</span>', '7', '1', '2', '¥1.00', '李四'];
  const row = cells.slice(0, own.split('<th>').length - 1).map((cell) => `<td>${cell}</td>`);
  return `<table><thead><tr>${own}</tr></thead><tbody><tr>${row.join('')}</tr></tbody></table>`;
}

export function qinghePage(fault: string): string {
  const order = orderOf(fault);
  const head = order.map((at) => `<th><div>${nameOf(fault, at)}<i aria-hidden="true">▲</i></div></th>`).join('');
  const rows = qingheRows().map((row) => {
    const all = cells(row, fault === 'pictures');
    return `<tr>${order.map((at) => `<td>${all[at]}</td>`).join('')}</tr>`;
  });
  const sum = `<tr>${order.map((at) => `<td>${at === 0 ? '合计' : '9999'}</td>`).join('')}</tr>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>货品日报</title><link rel="icon" href="data:,">
<style>th { cursor: pointer } td, th { padding: 4px 12px; text-align: left }</style></head>
<body><header class="top-header"><b class="shop-name">${QINGHE_SHOP}</b></header>
${fault === 'dated' ? '' : `<p><span>数据日期：</span><span>${qingheDay()}</span></p>`}
<select><option>默认排序</option></select>
${tableBefore(fault, head)}
<table id="own"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}${sum}</tbody></table>
<script>
document.querySelector('thead').addEventListener('click', () => { document.body.dataset.sorted = 'yes'; });
${fault === 'redrawn' ? REDRAW : ''}
${fault === 'shadow' ? INTO_SHADOW : ''}
</script></body></html>`;
}
