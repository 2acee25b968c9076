import { describe, expect, it } from 'vitest';
import { markdownLine, markdownQuote } from '../../utils/files/markdown.ts';

describe('markdownLine', () => {
  it.each([
    ['针织|*宽松*', '针织\\|\\*宽松\\*'],
    ['![x](http://t/p.png)', '!\\[x\\](http://t/p.png)'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y\\>'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['# 标题', '\\# 标题'],
    ['- 项', '\\- 项'],
    ['1. 项', '1\\. 项'],
    ['2026-11-22 20:00', '2026-11-22 20:00'],
    ['一\n# 二', '一 # 二'],
    ['`代码` $x$ ~~y~~', '\\`代码\\` \\$x\\$ \\~\\~y\\~\\~'],
  ])('%j', (text, escaped) => {
    expect(markdownLine(text)).toBe(escaped);
  });
});

describe('markdownQuote', () => {
  it('quotes every line and lets none become a list or heading', () => {
    expect(markdownQuote('# 补货\r\n\n- 开衫\n    code')).toBe('> \\# 补货\n>\n> \\- 开衫\n> code');
  });
});
