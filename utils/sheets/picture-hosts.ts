/**
 * Hosts from which pictures may be shown, once the operator switched them on. The manifest allows these and no
 * others, so a host stands here only if pictures of products were seen to come from it; of 抖店 none is known, and files of Amazon and Shopify name none of the product's own.
 */
import type { PlatformId } from './sheet.ts';

export const PICTURE_HOSTS: Readonly<Record<PlatformId, readonly string[]>> = {
  taobao: ['img.alicdn.com'],
  jd: [10, 11, 13, 14, 20].map((n) => `img${n}.360buyimg.com`),
  douyin: [],
  pdd: ['img.pddpic.com'],
  amazon: [],
  shopify: [],
  xiaohongshu: [],
  kuaishou: [],
  weixin: [],
  other: [],
};

const LONGEST = 500;
/** Stands for the scheme of the page, which the addresses leave out. */
const PAGE = 'https://page.invalid/';

/**
 * The address a product's picture may be loaded from: https, on one of the platform's own picture hosts, without
 * login, port, parameters or anything else that could carry more than which picture it is. null for any other.
 */
export function pictureAddress(platform: PlatformId, text: string): string | null {
  if (text.length > LONGEST || !URL.canParse(text, PAGE)) return null;
  const { protocol, host, pathname, username, password } = new URL(text, PAGE);
  const own = protocol === 'https:' && PICTURE_HOSTS[platform].includes(host);
  return own && username === '' && password === '' ? `https://${host}${pathname}` : null;
}
