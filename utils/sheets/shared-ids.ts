import type { PlatformId } from './sheet.ts';

/**
 * Whether one product id may stand in several shops there: an ASIN is of the whole catalogue and sold in every
 * marketplace, a handle is given by each shop itself, and of platforms nobody declared ids may be 1, 2, 3. Knowing a
 * file's products then says nothing of whose it is.
 */
export function sharesIds(platform: PlatformId): boolean {
  switch (platform) {
    case 'amazon':
    case 'shopify':
    case 'other':
      return true;
    case 'taobao':
    case 'jd':
    case 'douyin':
    case 'pdd':
    case 'xiaohongshu':
    case 'kuaishou':
    case 'weixin':
      return false;
  }
}
