import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../utils/files/file-names.ts';

describe('fileName', () => {
  it.each([
    [['木棉小铺', '2026-11-22'], '款策_木棉小铺_2026-11-22.md'],
    [['a/b\\c:d*e?f"g<h>i|j', '2026-11-22'], '款策_abcdefghij_2026-11-22.md'],
    [['../..', '2026-11-22'], '款策_2026-11-22.md'],
    [[' 店 \n 铺. ', '2026-11-22'], '款策_店 铺_2026-11-22.md'],
    [['shop\u202egpj', ''], '款策_shopgpj.md'],
    [['CON'], '款策_CON.md'],
    [['\ud800店'], '款策_店.md'],
    [[], '款策.md'],
  ])('%j', (parts, name) => {
    expect(fileName(parts, 'md')).toBe(name);
  });

  it('cuts a long name without breaking a character', () => {
    expect(fileName(['🧶'.repeat(60)], 'csv')).toBe(`款策_${'🧶'.repeat(40)}.csv`);
  });

  it('is a legal name whatever the shop is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (shop) => {
        const name = fileName([shop, '2026-11-22'], 'kuance');
        expect(name).toMatch(/^款策_(?:[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*_)?2026-11-22\.kuance$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(250);
      }),
    );
  });
});
