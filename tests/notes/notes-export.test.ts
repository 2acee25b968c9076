import { describe, expect, it } from 'vitest';
import { notesChat } from '../../utils/notes/notes-chat.ts';
import { notesDocument } from '../../utils/notes/notes-export.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import { NOTES_INPUT } from './notes-fixture.ts';

const zh = notesDocument(NOTES_INPUT, 'zh');
const en = notesDocument(NOTES_INPUT, 'en');

describe('the document', () => {
  it('gives each suggestion its evidence, basis, source, certainty and newest decision', () => {
    const [hero, short, unread] = zh.suggestions;
    expect(hero).toMatchObject({
      name: '针织开衫|*宽松*',
      articleNo: '00817',
      verdict: '主推款',
      certainty: '很有把握（93%）',
      sources: ['生意参谋 商品排行，读取于 2026-11-22 09:30'],
      decision: { choice: '采纳', time: '2026-11-22 10:00' },
    });
    expect(hero?.evidence).toHaveLength(4);
    expect(hero?.basis).toContain('2026-10-23 至 2026-11-21');
    expect(short).toMatchObject({ certainty: null, sources: ['some.other-page，读取于 2026-11-22 09:31'] });
    expect(unread).toMatchObject({ name: '612345678903', basis: '未读取', decision: null, evidence: [] });
  });

  it('tells nothing that follows from costs', () => {
    const contribution = { price: 9900, cost: 4000, by: 'cost', fee: null, shipping: null, returns: null, left: 5900 };
    const margin = { kind: 'margin', contribution: { ...contribution, open: [] }, priceBy: 'items', line: null };
    const value = { kind: 'value', fen: 118, rate: 0.02, price: 5900, line: 90, set: null, below: 0.2 };
    const rows = NOTES_INPUT.suggestions.map((one) => {
      const evidence = [margin, { ...value, by: 'cost' }, { ...value, by: 'sales', fen: 197 }] as Evidence[];
      return { ...one, suggestion: { ...one.suggestion, evidence } };
    });
    const [told] = notesDocument({ ...NOTES_INPUT, suggestions: rows }, 'zh').suggestions;
    expect(told?.evidence).toEqual([expect.stringContaining('按销售额')]);
  });

  it('lists decisions and notes newest first, without removed ones', () => {
    expect(zh.decisions.map((decision) => decision.time)).toEqual([
      '2026-11-22 10:00',
      '2026-11-21 10:00',
      '2026-11-20 10:00',
    ]);
    expect(zh.notes.map((note) => note.text)).toEqual([
      '换主图',
      '成本 38 元，别写出去',
      expect.stringContaining('周六补货'),
    ]);
  });

  it('tells what is amiss whatever is suggested, and nothing of a loss', () => {
    const rows = NOTES_INPUT.suggestions.map((one) => {
      return { ...one, suggestion: { ...one.suggestion, flags: ['stock', 'loss'] as const } };
    });
    for (const { meaning } of notesDocument({ ...NOTES_INPUT, suggestions: rows }, 'zh').suggestions) {
      expect(meaning).toMatch(/注意：库存不足。$/);
    }
  });

  it('keeps the suggestion as it stood when it was decided', () => {
    expect(zh.decisions[0]?.was).toBe('当时的建议：主推款，很有把握（93%）');
  });
});

describe('chat text', () => {
  it('in both languages', async () => {
    await expect(notesChat(zh)).toMatchFileSnapshot('golden/notes-chat.zh.txt');
    await expect(notesChat(en)).toMatchFileSnapshot('golden/notes-chat.en.txt');
  });

  it('takes no costs and no personal data along, and says how much it held back', () => {
    const text = notesChat(zh);
    expect(text).not.toMatch(/成本 38|毛利太低|13812345678/);
    expect(text).toContain('另有 2 条含成本或利润的笔记、理由，未带到群里');
    expect(text).toContain('采纳（2026-11-22 10:00）；加推，问李姐 ***');
  });

  it.each(['进货价 30', '毛利 40%', '利润太薄', 'cost 30', 'Margin is thin'])('holds back: %s', (text) => {
    const notes = [{ on: null, time: '2026-11-21 09:00', text }];
    expect(notesChat({ ...zh, notes })).not.toContain(text);
  });

  it.each(['改成利润款', 'costume photos', '补货 200 件'])('takes along: %s', (text) => {
    const notes = [{ on: null, time: '2026-11-21 09:00', text }];
    expect(notesChat({ ...zh, notes })).toContain(text);
  });

  it('tells the first twenty of many and what was decided on, each by its place in the whole', () => {
    const [first] = zh.suggestions;
    const decision = first?.decision ?? null;
    const suggestions = Array.from({ length: 30 }, (_, at) => ({
      ...first!,
      name: `商品${at + 1}号`,
      decision: at === 27 ? decision : null,
    }));
    const text = notesChat({ ...zh, suggestions });
    expect(decision).not.toBeNull();
    expect(text.match(/^\d+\. 商品\d+号/gm)).toHaveLength(21);
    expect(text).toContain('20. 商品20号');
    expect(text).toContain('28. 商品28号');
    expect(text).toContain('还有 9 款也有建议，价值更低，见侧边栏「今日」');
    expect(notesChat(zh)).not.toContain('也有建议');
  });

  it('has words for an empty shop', () => {
    const empty = notesDocument({ ...NOTES_INPUT, suggestions: [], decisions: [], notes: [], demo: true }, 'zh');
    expect(notesChat(empty)).toContain('没有建议');
    expect(notesChat(empty)).toContain('演示店铺');
  });
});
