/** Pages that are never taught, and addresses by which a page is known again. */
import { describe, expect, it } from 'vitest';
import { barredAddress, listsOrders } from '../../../utils/sites/barred-page.ts';
import { pageOf, taughtAddress } from '../../../utils/sites/find-site.ts';
import { hasPlace, taughtSite } from '../../../utils/sites/taught-site.ts';
import { aRecipe } from '../../recipes/a-recipe.ts';

it.each([
  ['/app-order/order/query', 'orders'],
  ['/trade/sold', 'orders'],
  ['/home#/refund-list', 'orders'],
  ['/admin.php?m=refunds#', 'orders'],
  ['/im/session', 'chat'],
  ['/crm/index', 'buyers'],
  ['/data/industry/rank', 'market'],
  ['/goods/daily', null],
  ['/zones/goodsManagement/goods_overview', null],
  ['/commodity/reordered-products', null],
  ['/image/list', null],
])('%s: %s', (address, why) => {
  expect(barredAddress(address)).toBe(why);
});

it('a table with numbers of orders lists orders, whatever its address', () => {
  expect(listsOrders(['商品', '订单编号', '金额'])).toBe(true);
  expect(listsOrders(['商品', '支付订单数', '订单金额'])).toBe(false);
});

describe('the address of a taught page', () => {
  const place = {
    host: 's.example',
    id: { from: 'key' },
    time: 'picker',
    shop: { from: 'nowhere' },
    neutral: [],
    others: [],
  } as const;
  const readAt = (taught: string, later: string) => {
    const recipe = { ...aRecipe, place: { ...place, address: taughtAddress(new URL(taught)) } };
    return hasPlace(recipe) && pageOf(taughtSite(recipe), new URL(later)) !== null;
  };

  it.each([
    ['https://s.example/shop/list/', 'https://s.example/shop/list', true],
    ['https://s.example/shop/list?a=1', 'https://s.example/shop/list/?b=2', true],
    ['https://s.example/', 'https://s.example/#/orders', false],
    ['https://s.example/#/goods?page=1', 'https://s.example/#/goods?page=2', true],
    ['https://s.example/#/goods', 'https://s.example/#/refunds', false],
    ['https://s.example/#/goods', 'https://s.example/', false],
    ['https://s.example/goods', 'https://s.example/goods/other', false],
    ['https://s.example/admin.php?m=goods&page=1', 'https://s.example/admin.php?page=2&m=goods', true],
    ['https://s.example/admin.php?m=goods', 'https://s.example/admin.php?m=refunds', false],
    ['https://s.example/goods?date=2026-11-21', 'https://s.example/goods?date=2026-11-22&tab=7', true],
  ])('%s and later %s: %s', (taught, later, same) => {
    expect(readAt(taught, later)).toBe(same);
  });
});
