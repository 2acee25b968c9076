import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../utils/sheets/completeness.ts';
import type { CoveragePage } from '../../utils/sheets/coverage.ts';

/** Pages of a list of amounts, as the store would hold them. */
function pagesOf(amounts: readonly (number | null)[], pageSize: number): CoveragePage[] {
  const pages: CoveragePage[] = [];
  for (let at = 0; at < amounts.length; at += pageSize) {
    const part = amounts.slice(at, at + pageSize);
    const known = part.filter((n) => n !== null);
    const all = known.length === part.length;
    pages.push({
      page: at / pageSize + 1,
      products: part.map((_, i) => `p${at + i}`),
      payAmount: all ? known.reduce((a, b) => a + b, 0) : null,
      lowestPayAmount: all ? Math.min(...known) : null,
    });
  }
  return pages;
}

const falling = fc
  .array(fc.oneof(fc.nat(100), fc.nat(10_000_000)), { minLength: 1, maxLength: 60 })
  .map((list) => list.sort((a, b) => b - a));

describe('coverageOf', () => {
  const amounts = [500, 300, 100, 60, 40];
  const pages = pagesOf(amounts, 2);

  it('is exact once every row is read', () => {
    expect(coverageOf(pages, 5, 2, true)).toStrictEqual({
      read: 5,
      total: 5,
      pagesMissing: [],
      payShare: { kind: 'exact', value: 1 },
    });
    expect(coverageOf(pages, 5, 2, false).payShare).toStrictEqual({ kind: 'exact', value: 1 });
  });

  it('gives the lower bound of leading pages', () => {
    expect(coverageOf(pages.slice(0, 1), 5, 2, true)).toStrictEqual({
      read: 2,
      total: 5,
      pagesMissing: [2, 3],
      payShare: { kind: 'at-least', value: 800 / (800 + 3 * 300) },
    });
  });

  it('says nothing of the share when the pages do not carry it', () => {
    const share = (p: readonly CoveragePage[], total: number | null, ordered: boolean) =>
      coverageOf(p, total, 2, ordered).payShare;
    expect(share(pages.slice(0, 1), 5, false)).toBeNull();
    expect(share(pages.slice(1), 5, true)).toBeNull();
    expect(share(pages.slice(1, 2), 5, true)).toBeNull();
    expect(share([pages[0]!, pages[2]!], 5, true)).toBeNull();
    expect(share(pages, null, true)).toBeNull();
    expect(share([], 5, true)).toBeNull();
    expect(share(pagesOf([500, null, 100, 60, 40], 2), 5, true)).toBeNull();
    expect(share(pagesOf([0, 0, 0], 2).slice(0, 1), 3, true)).toBeNull();
    expect(share(pages, 4, true)).toBeNull();
  });

  it('does not trust a page with rows missing, nor an order that is not there', () => {
    const cut: CoveragePage = { ...pages[0]!, products: ['p0'], payAmount: 500, lowestPayAmount: 500 };
    expect(coverageOf([cut], 5, 2, true).payShare).toBeNull();
    expect(coverageOf(pagesOf([100, 60, 500, 300, 40], 2).slice(0, 2), 5, 2, true).payShare).toBeNull();
  });

  it('counts a product once and gives no share when the list moved between readings', () => {
    const moved: CoveragePage = { ...pages[1]!, products: ['p1', 'p2'] };
    const coverage = coverageOf([pages[0]!, moved], 5, 2, true);
    expect(coverage.read).toBe(3);
    expect(coverage.payShare).toBeNull();
  });

  it('takes the last reading of a page', () => {
    expect(coverageOf([pages[0]!, pages[0]!, pages[1]!], 5, 2, true).read).toBe(4);
  });

  it('names gaps before the last page when no total is stated', () => {
    expect(coverageOf([pages[2]!], null, 2, true)).toStrictEqual({
      read: 1,
      total: null,
      pagesMissing: [1, 2],
      payShare: null,
    });
  });

  it('never claims more than the true share', () => {
    fc.assert(
      fc.property(falling, fc.integer({ min: 1, max: 12 }), fc.nat(60), (list, pageSize, n) => {
        const all = pagesOf(list, pageSize);
        const some = all.slice(0, 1 + (n % all.length));
        const { payShare } = coverageOf(some, list.length, pageSize, true);
        const paid = list.reduce((a, b) => a + b, 0);
        const got = some.reduce((sum, page) => sum + (page.payAmount ?? 0), 0);
        if (some.length === all.length) expect(payShare).toStrictEqual({ kind: 'exact', value: 1 });
        else if (got === 0) expect(payShare).toBeNull();
        else {
          expect(payShare?.kind).toBe('at-least');
          expect(payShare!.value).toBeLessThanOrEqual(got / paid + 1e-12);
        }
      }),
    );
  });
});
