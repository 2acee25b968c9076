/** The pages of the played 生意参谋 that list products: one table, asked for under paths of their own. */
import type { BootList } from './boot.ts';
import { MACRO_PAGE, overviewAddresses } from './overview.ts';
import type { World } from './world.ts';

export const PAGE_PATH = '/cc/item_rank';

interface ListPaths {
  readonly name: string;
  readonly finished: string;
  readonly live: string;
}

const RANK: ListPaths = {
  name: '商品排行',
  finished: '/cc/item/view/top.json',
  live: '/cc/item/live/view/top.json',
};

/** Spelt "marcro", as on the real page. */
const MACRO: ListPaths = {
  name: '宏观监控',
  finished: '/cc/cockpit/marcro/item/top.json',
  live: '/cc/cockpit/marcro/live/item/top.json',
};

/** What the page at this address lists; null for a page that lists no products. */
export function listAt(pathname: string, world: World): BootList | null {
  if (pathname === PAGE_PATH) return { ...RANK, overview: null };
  if (pathname === MACRO_PAGE) return { ...MACRO, overview: overviewAddresses(world.today) };
  return null;
}

/** Whether the path answers lists, and of which kind. */
export function answeredList(pathname: string): 'finished' | 'live' | null {
  const paths = [RANK, MACRO];
  if (paths.some(({ finished }) => finished === pathname)) return 'finished';
  return paths.some(({ live }) => live === pathname) ? 'live' : null;
}
