/** 拼多多 played: 商品明细 with plain digits, or drawn by a font with `?font=1`. */
import { dayOfInstant } from '../../../utils/time/day.ts';
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';
import { pddList } from './answer.ts';
import { pddPage } from './page.ts';

function answer({ url, body }: PlayedRequest): PlayedReply {
  const { pathname, searchParams } = new URL(url);
  const now = Date.now();
  const today = dayOfInstant(now);
  const reply = (type: string, text: string) => ({ status: 200, headers: { 'content-type': type }, body: text });
  switch (pathname) {
    case '/sycm/goods_effect':
      return reply('text/html;charset=UTF-8', pddPage(today));
    case '/sydney/api/goodsDataShow/queryGoodsDetailVOListForMMS':
      return reply(
        'application/json',
        JSON.stringify(pddList(JSON.parse(body ?? '{}'), today, searchParams.has('font'), now)),
      );
    default:
      return { status: 404, headers: {}, body: '' };
  }
}

export const pddPractice: PracticeSite = { hosts: ['mms.pinduoduo.com'], answer };
