import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createChecks } from '../../scripts/tour/checks.ts';

const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'kuance-tour-'));
afterEach(() => said.mockClear());

it('tells what does not hold, with what was seen, and remembers it', () => {
  const { holds, failed } = createChecks(folder);
  holds('86 rows', true, 86);
  expect(failed()).toEqual([]);
  holds('9 pages', false, { pages: 8 });
  expect(failed()).toEqual(['9 pages: {"pages":8}']);
  expect(said.mock.calls.flat()).toEqual(['  ✓ 86 rows', '  ✗ 9 pages: {"pages":8}']);
});

it('leaves no picture of an earlier tour', () => {
  const old = join(folder, 'old.png');
  createChecks(folder);
  writeFileSync(old, '');
  createChecks(folder);
  expect(existsSync(old)).toBe(false);
});
