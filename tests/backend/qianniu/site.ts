/** 千牛 played: 我的商品 asks another host, and the same api for a call that is not the list. */
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';

export const QIANNIU_SHOP = '云朵旗舰店';

export const QIANNIU_ITEMS = Array.from({ length: 23 }, (_, n) => ({
  id: String(700_000_000_001 + n),
  title: `加绒直筒裤 ${n + 1} 号`,
  /** Fen. */
  price: 9_900 + n * 115,
  stock: n * 7,
  sold: n % 5 === 4 ? null : n * 3,
}));

function listed(page: number, size: number): object {
  const dataSource = QIANNIU_ITEMS.slice((page - 1) * size, page * size).map(({ id, title, price, stock, sold }) => ({
    itemId: id,
    catId: 50_010_850,
    itemDesc: { img: '//img.alicdn.com/practice.jpg', desc: [{ text: title }, { text: `ID:${id}` }] },
    managerPrice: { currentPrice: `¥ ${(price / 100).toFixed(2)}` },
    managerQuantityNew: { text: stock },
    monthlySoldQuantity: sold === null ? { empty: true } : { value: String(sold), empty: false },
    upShelfDate_m: { value: '2026-06-11 14:07', status: { text: '出售中' } },
  }));
  const pagination = { current: page, pageSize: size, total: QIANNIU_ITEMS.length };
  return { success: true, data: { pagination, table: { dataSource } } };
}

/** Runs in the page. */
function run(): void {
  const call = (url: string, body: object) => {
    const data = JSON.stringify({ url, jsonBody: JSON.stringify(body) });
    const query = new URLSearchParams({ jsv: '2.7.4', t: String(Date.now()), sign: 'x', v: '1.0' });
    return fetch(`https://h5api.m.taobao.com/h5/mtop.tmall.sell.pc.manage.async/1.0/?${query}`, {
      method: 'POST',
      body: new URLSearchParams({ data }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  };
  const ask = async (current: number) => {
    const list = { tab: 'all', pagination: { current, pageSize: 20 }, filtertab: '', filter: {}, table: {} };
    await call('/tmall/manager/table.htm', list);
    await call('/tmall/manager/batchFastEdit.htm', { ids: [] });
  };
  document.addEventListener('click', () => void ask(2));
  void ask(1);
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我的商品</title><link rel="icon" href="data:,"></head>
<body><header><span class="shop-name">${QIANNIU_SHOP}:小二</span></header><button type="button">下一页</button>
<script>(${run.toString()})()</script></body></html>`;

function answer({ url, body }: PlayedRequest): PlayedReply {
  const { host, pathname } = new URL(url);
  if (host !== 'h5api.m.taobao.com') {
    const found = pathname.startsWith('/home.htm/');
    return {
      status: found ? 200 : 404,
      headers: { 'content-type': 'text/html;charset=UTF-8' },
      body: found ? PAGE : '',
    };
  }
  const data = JSON.parse(new URLSearchParams(body ?? '').get('data') ?? '{}');
  const { pagination } = JSON.parse(data.jsonBody);
  const inner = pagination ? listed(pagination.current, pagination.pageSize) : { success: true };
  const text = JSON.stringify({ data: { result: JSON.stringify(inner) }, ret: ['SUCCESS::调用成功'], v: '1.0' });
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    body: text,
  };
}

export const qianniuPractice: PracticeSite = { hosts: ['myseller.taobao.com', 'h5api.m.taobao.com'], answer };
