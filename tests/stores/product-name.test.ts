import { expect, test } from 'vitest';
import { productName, tileText } from '../../utils/stores/product-name.ts';

test('简称 before 货号 before title before id', () => {
  const row = { product: '7', nickname: '碎花裙', articleNo: 'LY7', title: '长标题' };
  expect(productName(row, 'id')).toBe('碎花裙');
  expect(productName({ ...row, nickname: '' }, 'id')).toBe('LY7');
  expect(productName({ ...row, nickname: '', articleNo: '' }, 'id')).toBe('长标题');
  expect(productName({ product: '7', nickname: '', articleNo: '', title: '' }, '商品 7')).toBe('商品 7');
});

test('a tile holds one Chinese sign or two letters, whole even outside the basic plane', () => {
  expect(tileText('碎花裙')).toBe('碎');
  expect(tileText('2026秋冬新款')).toBe('秋');
  expect(tileText('【官方】2026')).toBe('官');
  expect(tileText('LY261007')).toBe('LY');
  expect(tileText('é')).toBe('é');
  expect(tileText('𠮷祥')).toBe('𠮷');
  expect(tileText('  ')).toBe('');
});
