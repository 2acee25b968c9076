/** A made-up backend, played under a host of its own. */
import type { PracticeSite } from '../practice-site.ts';
import { qinghePage } from './page.ts';

const HOST = 'seller.qinghe.example';
const PATH = '/goods/daily';
export const QINGHE_PAGE = `https://${HOST}${PATH}`;
/** Backends of which no page is declared, played by the same page: the last with all of it in a shadow root. */
export const UNDECLARED = {
  xiaohongshu: `https://ark.xiaohongshu.com${PATH}`,
  kuaishou: `https://syt.kwaixiaodian.com${PATH}`,
  weixin: `https://store.weixin.qq.com${PATH}`,
} as const;
const WEIXIN = new URL(UNDECLARED.weixin).host;

export const qinghePractice: PracticeSite = {
  hosts: [HOST, ...Object.values(UNDECLARED).map((address) => new URL(address).host)],
  answer({ url }) {
    const { host, pathname, searchParams } = new URL(url);
    const found = pathname === PATH;
    const headers = { 'content-type': 'text/html;charset=UTF-8' };
    const fault = host === WEIXIN ? 'shadow' : (searchParams.get('fault') ?? '');
    return { status: found ? 200 : 404, headers, body: found ? qinghePage(fault) : '' };
  },
};
