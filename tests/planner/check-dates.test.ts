/** Wrong dates are refused in words, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { checkDates, checkDraft, type DateDraft, typedDay } from '../../utils/planner/check-dates.ts';
import { checkFestival, contradictedBy, type FestivalDraft } from '../../utils/planner/check-festival.ts';
import { ownDatesOf } from '../../utils/planner/own-dates.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import type { Day } from '../../utils/time/day.ts';
import { china, eventRecord, festival, typed } from './calendar-support.ts';

const draft: DateDraft = {
  kind: 'first-stock',
  day: '2026-12-08',
  time: '20:00',
  certainty: 'official',
  source: '千牛公告',
  sourceDate: '',
  confirmed: false,
};
const said = (more: Partial<DateDraft>, year = 2026): string => {
  const checked = checkDraft({ ...draft, ...more }, year);
  return checked.ok ? 'ok' : problemText(checked.problem, 'zh');
};

describe('a date as typed', () => {
  it.each([
    [{}, 'ok'],
    [{ day: '2026-02-30' }, '没有「2026-02-30」这一天'],
    [{ day: '2027-02-29' }, '没有「2027-02-29」这一天'],
    [{ day: '' }, '请填日期'],
    [{ time: '' }, '请填几点，以平台公告为准'],
    [{ time: ' ', kind: 'presale' }, '请填几点，以平台公告为准'],
    [{ time: '', kind: 'rules' }, 'ok'],
    [{ time: '25:00' }, '没有「25:00」这个时间，请写成 20:00'],
    [{ source: '  ' }, '请填来源：在哪里看到的'],
    [{ sourceDate: '2026-13-01' }, '没有「2026-13-01」这一天'],
    [{ day: '2062-12-08' }, '2062-12-08 离 2026 年的活动太远，请核对年份'],
    [{ day: '2027-01-20', kind: 'settlement' }, 'ok'],
  ] as const)('%o: %s', (more, words) => {
    expect(said(more)).toBe(words);
  });

  it.each([
    ['first-stock', '00:00', '2026-12-08T00:00'],
    ['rules', '', '2026-12-08T00:00'],
    ['registration-closes', '', '2026-12-08T23:59'],
    ['registration-closes', '24:00', '2026-12-08T23:59'],
    ['ends', '', '2026-12-09T00:00'],
    ['ends', '24:00', '2026-12-09T00:00'],
    ['first-stock', '9:05', '2026-12-08T09:05'],
    ['first-stock', '20：00', '2026-12-08T20:00'],
  ] as const)('%s at "%s" is %s', (kind, time, at) => {
    const checked = checkDraft({ ...draft, kind, time }, 2026);
    expect(checked.ok && checked.value.at).toBe(china(at));
  });

  it.each(['2026-12-9', '2026/12/09', '2026.12.9', '2026年12月9日'])('%s is a day', (text) => {
    expect(typedDay(text)).toBe('2026-12-09');
  });
});

describe('beside the dates there are', () => {
  const opens = typed('registration-opens', '2026-11-20T10:00', { confirmed: true });
  const words = (...of: Parameters<typeof checkDates>): string => {
    const checked = checkDates(...of);
    return checked.ok ? 'ok' : problemText(checked.problem, 'zh');
  };

  it('two confirmed ones that contradict are refused, two that are not stand', () => {
    const early = typed('registration-closes', '2026-11-18T23:59', { confirmed: true, source: '别处' });
    expect(words([opens], early)).toBe(
      '报名截止（2026-11-18）和已确认的报名开始（2026-11-20 10:00）前后矛盾，请先改或撤销其中一个',
    );
    expect(words([opens], { ...early, confirmed: false })).toBe('ok');
    const peak = typed('peak', '2026-12-01T00:00', { confirmed: true });
    expect(words([typed('first-stock', '2026-12-08T20:00', { confirmed: true })], peak)).toContain('前后矛盾');
    const balance = typed('second-balance', '2026-12-08T00:30', { confirmed: true });
    expect(words([balance], typed('second-presale', '2026-12-09T20:00', { confirmed: true }))).toBe(
      '第二波预售开始（2026-12-09 20:00）和已确认的第二波付尾款开始（2026-12-08 00:30）前后矛盾，请先改或撤销其中一个',
    );
    expect(words([balance], typed('balance', '2026-12-03T20:00', { confirmed: true }))).toBe('ok');
  });

  it('what an own festival says of its days counts as confirmed', () => {
    const own = ownDatesOf('own-a1-2027-taobao', [festival()]);
    const ends = typed('ends', '2027-03-10T00:00', { confirmed: true });
    const second = typed('second-stock', '2027-03-25T10:00', { confirmed: true });
    expect(words([], ends, own)).toBe(
      '活动结束（2027-03-09）和已确认的开卖（2027-03-18 10:00）前后矛盾，请先改或撤销其中一个',
    );
    expect(words([], second, own)).toContain('前后矛盾');
    expect(words([], { ...ends, confirmed: false }, own)).toBe('ok');
    const opens = typed('first-stock', '2027-03-08T10:00', { confirmed: true });
    expect(words([opens], ends, own)).toBe('ok');
    expect(words([], opens, own)).toBe('ok');
    expect(ownDatesOf('own-a1-2028-taobao', [festival()])).toEqual([]);
    expect(ownDatesOf('own-a1-2027-taobao', [festival({ removed: true })])).toEqual([]);
  });

  it('one source does not end a thing before it starts', () => {
    const closes = typed('registration-closes', '2026-11-18T23:59');
    expect(words([{ ...opens, confirmed: false }], closes)).toBe('结束（2026-11-18）早于开始（2026-11-20）');
    const reversed = words([closes], { ...opens, confirmed: false });
    expect(reversed).toBe('结束（2026-11-18）早于开始（2026-11-20）');
  });

  it('confirming one releases another of its kind, which stays', () => {
    const first = typed('first-stock', '2026-12-08T20:00', { confirmed: true });
    const second = typed('first-stock', '2026-12-10T20:00', { confirmed: true });
    const checked = checkDates([first], second);
    expect(checked).toEqual({ ok: true, value: [{ ...first, confirmed: false }, second] });
  });

  it('are at most 200', () => {
    const many = Array.from({ length: 200 }, (_, i) => typed('peak', '2026-12-12T00:00', { source: String(i) }));
    expect(words(many, typed('peak', '2026-12-12T00:00'))).toBe('一个活动最多填 200 个时间');
  });
});

describe('a festival as typed', () => {
  const own: FestivalDraft = {
    festival: 'own-a1',
    name: '店庆',
    scale: 'major',
    platforms: ['taobao'],
    opens: '2027-03-18',
    at: '',
    closes: '2027-03-20',
    yearly: true,
  };
  it.each([
    [{}, 'ok'],
    [{ name: ' ' }, '请填活动名称'],
    [{ platforms: [] }, '请至少选一个平台'],
    [{ opens: '2027-02-29' }, '没有「2027-02-29」这一天'],
    [{ closes: '2027-03-17' }, '结束（2027-03-17）早于开始（2027-03-18）'],
    [{ at: '8 点' }, '没有「8 点」这个时间，请写成 20:00'],
  ] as const)('%o: %s', (more, words) => {
    const checked = checkFestival({ ...own, ...more });
    expect(checked.ok ? 'ok' : problemText(checked.problem, 'zh')).toBe(words);
  });

  it('is not moved to where a date confirmed of it cannot be', () => {
    const closes = typed('registration-closes', '2027-03-15T23:59', { confirmed: true });
    const protection = typed('price-protection-ends', '2027-03-25T23:59', { confirmed: true });
    const records = [festival(), eventRecord('own-a1-2027-taobao', [closes, protection])];
    const problem = (opens: Day, on: Day) => {
      const found = contradictedBy(festival({ opens, closes: on }), records);
      return found && problemText(found, 'zh');
    };
    expect(problem('2027-03-19' as Day, '2027-03-21' as Day)).toBeNull();
    expect(problem('2027-03-26' as Day, '2027-03-28' as Day)).toContain('已确认的价保截止（2027-03-25）');
    expect(problem('2027-03-10' as Day, '2027-03-12' as Day)).toContain('已确认的报名截止（2027-03-15）');
    expect(problem('2027-03-26' as Day, '2027-03-28' as Day)).toBe(
      '开卖（2027-03-26 10:00）和已确认的价保截止（2027-03-25）前后矛盾，请先改或撤销其中一个',
    );
    const open = eventRecord('own-a1-2027-taobao', [{ ...closes, confirmed: false }]);
    expect(contradictedBy(festival({ opens: '2027-03-10' as Day, closes: '2027-03-12' as Day }), [open])).toBeNull();
  });

  it('that contradicts a confirmed date already is changed all the same, but into no other contradiction', () => {
    const protection = typed('price-protection-ends', '2027-03-10T23:59', { confirmed: true });
    const closes = typed('registration-closes', '2027-03-15T23:59', { confirmed: true });
    const records = [festival(), eventRecord('own-a1-2027-taobao', [protection, closes])];
    const wrong = (more: Parameters<typeof festival>[0]) => contradictedBy(festival(more), records, festival());
    expect(contradictedBy(festival(), records)).not.toBeNull();
    expect(wrong({ name: '店庆大促' })).toBeNull();
    expect(wrong({ opens: '2027-03-17' as Day })).toBeNull();
    expect(wrong({ opens: '2027-03-05' as Day, closes: '2027-03-08' as Day })).toMatchObject({
      code: 'contradiction',
      date: { kind: 'ends' },
      other: { kind: 'registration-closes' },
    });
  });
});
