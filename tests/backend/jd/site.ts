/** 京东商智 played under its real hosts: the page on one, its figures from another. */
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';
import { lowcode, productTable, UNSAFE } from './answers.ts';
import { OLD_LIST, OLD_PAGE, oldList, oldPage, stickyPage } from './older.ts';
import { jdPage, jdWrapper } from './page.ts';
import { jdScene } from './scenes.ts';
import { STOCK_ALARMS, STOCK_HEALTH, stockAnswer } from './stock.ts';
import { customerProducts, homeProducts, summary, topSellers } from './summaries.ts';

const PAGE_HOST = 'jdsz.jd.com';
const DATA_HOST = 'szgateway.jd.com';
export const JD_PAGE = `https://${PAGE_HOST}/szweb/view/product/productDetail.html`;
/** What stands in a frame of the page, under an address that is none of a page. */
const JD_INNER = `https://${PAGE_HOST}/szweb/sz/view/product/productDetailOld.html`;
/** Holds the page in a frame; `orders` is a page never read that holds it too. */
export const JD_WRAPPER = `https://${PAGE_HOST}/szweb/view/product/productDetail-temp.html`;
export const JD_ORDERS = `https://${PAGE_HOST}/szweb/view/tradeAnalysis/orderDetails.html`;

/** What the gateway answers, by path, from what it was asked. */
const ANSWERS: Readonly<Record<string, (asked: Asked) => string | null>> = {
  '/api/lowcode/productDetail/table/productTable.ajax': productTable,
  '/api/lowcode/indexSummary/summary.ajax': summary,
  '/api/lowcode/tradeSummary/summary/getSummary.ajax': summary,
  '/api/lowcode/indexSummary/analysis/getProductList.ajax': homeProducts,
  '/api/lowcode/indexSummary/productTop.ajax': topSellers,
  '/szajax/sz/cust/growthSummary/shopGoodsList.ajax': customerProducts,
  '/stockajax/app/v1/newihs/api/getIndicatorOverview.ajax': () => stockAnswer(STOCK_HEALTH),
  '/stockajax/app/v1/newihs/api/getAlarmOverview.ajax': () => stockAnswer(STOCK_ALARMS),
  // Other shops, as ranges.
  '/api/lowcode/indexSummary/analysis/getIndustryTopTable.ajax': () => lowcode([{ spu_id: '10990000000001', rank: 1 }]),
};

/** The gateway lets the page's host ask, with what is in its own headers. */
const CORS = {
  'access-control-allow-origin': `https://${PAGE_HOST}`,
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'content-type,user-mnp,user-mup,uuid,x-requested-with',
};

function json(body: string, status = 200): PlayedReply {
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...CORS }, body };
}

type Asked = Readonly<Record<string, unknown>>;

function asked(body: string | null): Asked {
  const given: unknown = JSON.parse(body ?? '{}');
  return typeof given === 'object' && given !== null ? (given as Asked) : {};
}

function gateway({ method, body }: PlayedRequest, url: URL): PlayedReply {
  if (method === 'OPTIONS') return { status: 204, headers: CORS, body: '' };
  const answers = ANSWERS[url.pathname];
  if (!answers) return json('{}', 404);
  if (url.searchParams.get('_scenario') === 'unsafe') return json(UNSAFE);
  const answer = answers(method === 'POST' ? asked(body) : Object.fromEntries(url.searchParams));
  return answer === null ? json('{"header":{"code":500,"desc":"参数错误"},"body":null,"errors":null}') : json(answer);
}

export const jdSite: PracticeSite = {
  hosts: [PAGE_HOST, DATA_HOST, 'sz.jd.com'],
  answer(request) {
    const url = new URL(request.url);
    if (url.host === DATA_HOST) return gateway(request, url);
    const headers = { 'content-type': 'text/html;charset=UTF-8' };
    const [address] = url.href.split('?');
    if (address === JD_WRAPPER || address === JD_ORDERS) {
      return { status: 200, headers, body: jdWrapper(`${new URL(JD_PAGE).pathname}?scenario=framed`) };
    }
    if (address === OLD_PAGE) return { status: 200, headers, body: oldPage() };
    if (url.pathname === OLD_LIST) return json(oldList());
    if (address === JD_PAGE && url.searchParams.get('scenario') === 'sticky') {
      return { status: 200, headers, body: stickyPage() };
    }
    const framed = url.searchParams.get('sz');
    if (url.pathname.endsWith('-temp.html') && framed) return { status: 200, headers, body: jdWrapper(framed) };
    const scene = jdScene(url.pathname);
    if (scene) return { status: 200, headers, body: scene };
    if (address === JD_PAGE && url.searchParams.get('scenario') === 'around') {
      return { status: 200, headers, body: jdWrapper(`${new URL(JD_INNER).pathname}?scenario=framed`) };
    }
    if (address !== JD_PAGE && address !== JD_INNER) return { status: 404, headers: {}, body: '' };
    return { status: 200, headers, body: jdPage(url.searchParams.get('scenario') ?? '') };
  },
};
