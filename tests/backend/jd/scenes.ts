/** 商智's home, 交易概况 and 客户总览 as the pages they are read from: what they ask for as they open. */
import { addDays, dayOfInstant } from '../../../utils/time/day.ts';
import { type Asked, type SceneView, sceneHtml } from '../scene.ts';
import { jdHeader } from './page.ts';

const GATEWAY = 'https://szgateway.jd.com';
const HOME = `${GATEWAY}/api/lowcode/indexSummary`;

interface Days {
  readonly live: boolean;
  readonly day: string;
}

function posted(address: string, { live, day }: Days, more: object = {}): Asked {
  const moments = live
    ? { startDate: `${day} 00:00:00`, endDate: `${day} 14:20:05` }
    : { startDate: day, endDate: day };
  const dateType = live ? 'todayRealtime' : 'day';
  return { address, post: { realtime: live, interval: 'DAY', dateType, ...moments, compareType: 'hb', ...more } };
}

/** The cards come again after the lists, as they do every ten seconds. Of the market something is asked for too. */
function home(days: Days): readonly Asked[] {
  const top = { proType: 'spu', requestType: 'tradeTop', channel: 'all' };
  return [
    posted(`${HOME}/summary.ajax`, days),
    posted(`${HOME}/analysis/getProductList.ajax`, days, top),
    posted(`${HOME}/analysis/getIndustryTopTable.ajax`, days),
    posted(`${HOME}/productTop.ajax`, days, { proType: 'sku' }),
    posted(`${HOME}/summary.ajax`, days),
  ];
}

function trade(days: Days): readonly Asked[] {
  return [posted(`${GATEWAY}/api/lowcode/tradeSummary/summary/getSummary.ajax`, days)];
}

function customer({ day }: Days): readonly Asked[] {
  const query = new URLSearchParams({ dateType: 'day', startDate: day, endDate: day, date: day });
  return [{ address: `${GATEWAY}/szajax/sz/cust/growthSummary/shopGoodsList.ajax?${query}` }];
}

function stock({ day }: Days): readonly Asked[] {
  const query = `dt=${day}&tenantId=3`;
  const at = (name: string) => `${GATEWAY}/stockajax/app/v1/newihs/api/${name}.ajax`;
  return [
    { address: `${at('getIndicatorOverview')}?${query}` },
    { address: `${at('getAlarmOverview')}?areaType=0&${query}` },
  ];
}

interface Played {
  readonly title: string;
  readonly asks: (days: Days) => readonly Asked[];
  readonly live: boolean;
  /** An old page: the new one around it has the header. */
  readonly framed?: boolean;
}

const SCENES: Readonly<Record<string, Played>> = {
  '/szweb/view/index/home.html': { title: '首页', asks: home, live: true },
  '/szweb/view/tradeAnalysis/tradeSummary.html': { title: '交易概况', asks: trade, live: true },
  '/szweb/view/supply/stock-health.html': { title: '库存预警', asks: stock, live: false },
  // Of customers nothing is told before the day is over.
  '/szweb/sz/view/customer/custSummarys.html': { title: '客户总览', asks: customer, live: false, framed: true },
};

/** null for any other page. */
export function jdScene(pathname: string): string | null {
  const scene = SCENES[pathname];
  if (!scene) return null;
  const today = dayOfInstant(Date.now());
  const view = (label: string, days: Days): SceneView => ({
    label,
    asks: scene.asks(days),
    markup: `<span>当前：${days.day}</span>`,
  });
  const finished = view('昨天', { live: false, day: addDays(today, -1) });
  const views = scene.live ? [view('实时', { live: true, day: today }), finished] : [finished];
  return sceneHtml({ title: `${scene.title} - 京东商智`, header: scene.framed ? '' : jdHeader(), views });
}
