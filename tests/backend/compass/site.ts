/** 抖店 电商罗盘 played: its product list, the shop's cards, and the account limit on request. */
import { dayOfInstant } from '../../../utils/time/day.ts';
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';
import { compassCards, compassList } from './answer.ts';
import { compassPage } from './page.ts';

const json = (body: object): PlayedReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function answer({ url }: PlayedRequest): PlayedReply {
  const { pathname, searchParams } = new URL(url);
  const kit = searchParams.get('kit') ?? 'ecom';
  switch (pathname) {
    case '/shop/commodity/product-list':
      return {
        status: 200,
        headers: { 'content-type': 'text/html;charset=UTF-8' },
        body: compassPage(dayOfInstant(Date.now()), kit),
      };
    case '/compass_api/shop/product/product/product_list':
      return json(
        searchParams.get('_fault') === 'busy' && searchParams.get('page_no') === '2'
          ? { st: 11001, msg: '请求过于频繁，请稍后重试' }
          : compassList(searchParams),
      );
    case '/compass_api/shop/common/homepage/core_index_v3':
      return json(compassCards());
    default:
      return { status: 404, headers: {}, body: '' };
  }
}

export const compassPractice: PracticeSite = { hosts: ['compass.jinritemai.com'], answer };
