import { expect, it } from 'vitest';
import { refusalTexts } from '../../utils/texts/refusals.ts';

it.each(['empty-table', 'stale-table'] as const)('%s: a table tells no cause, so the line names none', (code) => {
  const line = refusalTexts.zh[code];
  expect(line).toContain('可能登录已过期');
  expect(line).toContain('请先看页面自己的提示');
  expect(line).not.toContain('没有返回');
  expect(refusalTexts.en[code]).toMatch(/\bmay\b.*see what the page itself says$/);
});
