/** 商品明细 as one served page: hashed `jmt-*` markup, header and body in tables of their own, ten rows a page. */
import { COLUMNS } from './columns.ts';
import { pageScript } from './page-script.ts';
import { jdChoices, jdShop } from './world.ts';

const LABELS: Readonly<Record<string, string>> = { 实时: '实时', '1天': '昨天', '7天': '近7天', '30天': '近30天' };

export interface JdBoot {
  readonly scenario: string;
  readonly columns: readonly { readonly code: string; readonly header: string }[];
  readonly choices: readonly {
    readonly label: string;
    readonly live: boolean;
    readonly from: string;
    readonly to: string;
  }[];
}

/** The bar that names the shop. */
export function jdHeader(): string {
  return `<header id="header"><div class="user-info"><div class="shop-name"><a href="//mall.jd.com/index-10000009.html"><div class="user-name">${jdShop()}</div><span>POP</span><div class="erp-name">某某账号</div></a></div></div></header>`;
}

/** A new page around an old one, as `…-temp.html?sz=…` is: its header names the shop, the frame does not. */
export function jdWrapper(path: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>商品 - 京东商智</title><link rel="icon" href="data:,">
<body>${jdHeader()}<iframe src="${path}" style="width:100%;height:1800px;border:0"></iframe></body></html>`;
}

export function jdPage(scenario: string): string {
  const choices = jdChoices().map(({ label, dateType, from, to }) => {
    return { label: LABELS[label] ?? label, live: dateType === 'today', from, to };
  });
  const boot: JdBoot = { scenario, columns: COLUMNS.map(({ code, header }) => ({ code, header })), choices };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>商品明细 - 京东商智</title>
<link rel="icon" href="data:,">
<style>
  body { font: 14px sans-serif; margin: 16px; }
  table { border-collapse: collapse; width: 1300px; table-layout: fixed; }
  td { border-bottom: 1px solid #ebebeb; padding: 6px; }
  .jmt-tab-css-1t2u3v[aria-selected="true"], .jmt-normal-pagination-item-check { color: #06f; }
  ul { display: flex; gap: 8px; list-style: none; }
</style>
</head>
<body>
<div id="root">
  ${scenario === 'framed' ? '' : jdHeader()}
  <main>
  <div class="tabs-css-9k8j7h" role="tablist"></div>
  <div class="echo-css-3d2e1f"></div>
  <ul class="periods-css-5g6h7j"></ul>
  <div class="jmt-base-table-css-163zprw"></div>
  </main>
</div>
<script type="application/json" id="boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>
<script>(${pageScript.toString()})();</script>
</body>
</html>
`;
}
