import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, newDraft, otherLine, typedRule } from '../../utils/splits/rule-draft.ts';
import { parseRule } from '../../utils/splits/rule-schema.ts';
import type { Day } from '../../utils/time/day.ts';
import { fixed, line, rate, rule } from './made-rules.ts';

const day = (text: string) => text as Day;
const RULE = rule(
  [
    rate('a', 1250, { min: 100, max: 900, rounding: 'half-up', onRefund: 'kept', order: 0 }),
    rate('b', 2000, { base: { line: 'a' }, settle: 'withheld', billedAs: '运费险', order: 1 }),
    fixed('c', 50, { order: 2 }),
    line('d', { kind: 'tiered', tiers: [{ from: 100_000, bp: 500 }] }, { base: 'gross', order: 3 }),
    line('e', { kind: 'per-unit', fen: 7 }, { order: 4 }),
  ],
  { scope: { source: 'douyin', book: 'b', products: ['p1', 'p2'], streamers: ['s'] }, rail: 'alipay' },
);

describe('a rule in its form', () => {
  it('comes back as it was', () => {
    expect(parseRule(typedRule(draftOf(RULE), RULE.id))).toEqual({ ok: true, value: RULE });
  });

  it('that is changed begins today, or after the version before it, and leaves the past alone', () => {
    const days = (from: string, today: string, to: string | null = null) => {
      const { from: first, to: last } = changeOf(
        { ...RULE, from: day(from), to: to === null ? null : day(to) },
        day(today),
      );
      return [first, last];
    };
    expect(days('2026-10-01', '2026-11-20')).toEqual(['2026-11-20', '']);
    expect(days('2026-11-20', '2026-11-20')).toEqual(['2026-11-21', '']);
    expect(days('2026-12-01', '2026-11-20', '2026-12-31')).toEqual(['2026-12-02', '2026-12-31']);
    expect(days('2026-10-01', '2026-11-20', '2026-10-31')).toEqual(['2026-11-20', '']);
    expect({ ...changeOf(RULE, day('2026-11-20')), from: RULE.from }).toEqual(draftOf(RULE));
  });

  it('takes numbers parted in any way, each once', () => {
    const typed = typedRule({ ...draftOf(RULE), products: 'p1，p2\np1; p3' }, 'r');
    expect(typed).toMatchObject({ scope: { products: ['p1', 'p2', 'p3'] } });
  });

  it('keeps no base or bounds of what is fixed', () => {
    const [first] = draftOf(RULE).lines;
    const draft = { ...draftOf(RULE), lines: first ? [{ ...first, kind: 'fixed' as const, figure: '3' }] : [] };
    expect(typedRule(draft, 'r')).toMatchObject({ lines: [{ base: null, min: null, max: null, fen: 300 }] });
  });

  it('says what is no figure, and a base whose line is gone', () => {
    const draft = newDraft('x', '2026-10-01');
    const [own] = draft.lines;
    const lines = own ? [{ ...own, party: 'p', figure: '5', min: 'x', base: otherLine('gone') }] : [];
    const parsed = parseRule(typedRule({ ...draft, name: 'n', lines }, 'r'));
    expect(parsed.ok ? [] : parsed.faults).toEqual([{ fault: 'amount-wrong', line: 0 }]);
    const without = parseRule(
      typedRule({ ...draft, name: 'n', lines: lines.map((one) => ({ ...one, min: '' })) }, 'r'),
    );
    expect(without.ok ? [] : without.faults).toEqual([{ fault: 'base-missing', line: null }]);
  });
});
