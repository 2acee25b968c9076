/** The reader the other architecture tests stand on must itself be able to fail. */
import { describe, expect, it } from 'vitest';
import { productSources } from './sources.ts';
import { withoutComments } from './without-comments.ts';

describe('reading sources', () => {
  it.each([
    ['a // 注释\nb', 'a      \nb'],
    ["'// no' /* 注 */ x", "'// no'         x"],
    ['`a // \u0024{ b /* c */ } // d` // e', '`a // \u0024{ b         } // d`     '],
    ['`\u0024{`\u0024{{ a: 1 }.a} //`}` // x', '`\u0024{`\u0024{{ a: 1 }.a} //`}`     '],
    ['const r = /["/*]\\//; // x', 'const r = /["/*]\\//;     '],
    ['a / b / c // x', 'a / b / c     '],
  ])('%s', (text, code) => expect(withoutComments(text)).toBe(code));

  it('finds the product, its packages and its files', () => {
    const sources = productSources();
    expect(sources.length).toBeGreaterThan(50);
    const engine = sources.find((s) => s.path === 'utils/tiers/engine.ts');
    expect(engine?.imports).toContainEqual({ target: 'utils/tiers/verdict.ts', typeOnly: false });
    expect(engine?.imports).toContainEqual({ target: 'utils/tiers/suggestion.ts', typeOnly: true });
    expect(sources.some((s) => s.imports.some((i) => i.target === 'dexie'))).toBe(true);
  });

  it('resolves every relative import to a file there is', () => {
    const paths = new Set(productSources().map((s) => s.path));
    const lost = productSources().flatMap((s) =>
      s.imports
        .filter((i) => /^(utils|components|entrypoints)\//.test(i.target) && /\.tsx?$/.test(i.target))
        .filter((i) => !paths.has(i.target))
        .map((i) => `${s.path} → ${i.target}`),
    );
    expect(lost).toEqual([]);
  });
});
