/** A made-up backend, played under a host of its own. */
import type { PracticeSite } from '../practice-site.ts';
import { qinghePage } from './page.ts';

const HOST = 'seller.qinghe.example';
export const QINGHE_PAGE = `https://${HOST}/goods/daily`;

export const qinghePractice: PracticeSite = {
  hosts: [HOST],
  answer({ url }) {
    const { pathname, searchParams } = new URL(url);
    const found = pathname === new URL(QINGHE_PAGE).pathname;
    const headers = { 'content-type': 'text/html;charset=UTF-8' };
    return { status: found ? 200 : 404, headers, body: found ? qinghePage(searchParams.get('fault') ?? '') : '' };
  },
};
