import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { backendsTable, README, withBackends } from '../../scripts/backends-table.ts';

it("the README's table of backends is the registry's: npm run readme writes it", () => {
  const readme = readFileSync(README, 'utf8');
  expect(withBackends(readme)).toBe(readme);
});

it('says of each page kind by which ways it is read', () => {
  const table = backendsTable();
  expect(table).toMatch(/\| 生意参谋 商品排行 \| ✓ \| ✓ \| ✓ 生意参谋 商品排行/);
  expect(table).toContain('| 生意参谋 宏观监控概况 | ✓ | — | — |');
  expect(table).toContain('| 万相台 商品报表 | — | ✓ | ✓ 万相台 商品报表 |');
});
