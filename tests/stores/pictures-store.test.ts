import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { createPictures } from '../../utils/stores/pictures-store.ts';

const SHOP: ShopRow = {
  id: 'taobao:a',
  platform: 'taobao',
  name: '甲店',
  claimed: true,
  demo: false,
  identities: [],
  firstSeenAt: 1,
};

function open(texts: Readonly<Record<string, string>>, owner: ShopRow | null = SHOP) {
  const asked: string[] = [];
  const pictureOf = createPictures(async (shop, products) => {
    asked.push(`${shop} ${products}`);
    return products.map((product) => texts[product] ?? null);
  }, signal(owner));
  return { asked, pictureOf };
}

it('asks once for all tiles of a screen, and gives each its own picture', async () => {
  const { asked, pictureOf } = open({ 1: '//img.alicdn.com/1.jpg', 3: '//img.alicdn.com/3.jpg' });
  const found = await Promise.all(['1', '2', '3', '1'].map(pictureOf));
  expect(found).toEqual([
    'https://img.alicdn.com/1.jpg',
    null,
    'https://img.alicdn.com/3.jpg',
    'https://img.alicdn.com/1.jpg',
  ]);
  expect(asked).toEqual(['taobao:a 1,2,3,1']);
  await pictureOf('2');
  expect(asked).toHaveLength(2);
});

it('gives no address that is not one of the platform’s pictures', async () => {
  const { pictureOf } = open({ 1: 'https://example.com/1.jpg' });
  expect(await pictureOf('1')).toBeNull();
});

it('has none without a shop, and none where they cannot be read', async () => {
  expect(await open({ 1: '//img.alicdn.com/1.jpg' }, null).pictureOf('1')).toBeNull();
  const failing = createPictures(() => Promise.reject(new Error('closed')), signal(SHOP));
  expect(await failing('1')).toBeNull();
});
