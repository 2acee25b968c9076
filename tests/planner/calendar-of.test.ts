/** One calendar for everything that counts down, freezes or leaves days out. */
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../utils/planner/anchor.ts';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import { eventDays } from '../../utils/promotions/event-days.ts';
import { freezesBetween } from '../../utils/promotions/freezes.ts';
import { nextAnchors } from '../../utils/promotions/next-anchors.ts';
import { nextPromotions, nextWaves } from '../../utils/promotions/next-waves.ts';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';
import { toolbarCountdown } from '../../utils/promotions/toolbar-countdown.ts';
import { waveCertainty, waveName } from '../../utils/promotions/wave-text.ts';
import type { Day } from '../../utils/time/day.ts';
import { china, eventRecord, festival, typed } from './calendar-support.ts';

const NOW = china('2026-11-29T12:00');
const ID = 'double12-2026-taobao';
const confirmed = calendarOf([
  eventRecord(ID, [typed('first-stock', '2026-12-07T20:00', { confirmed: true, source: '千牛公告' })]),
]);

describe('a confirmed opening', () => {
  it('moves toolbar, countdown and what is on the list', () => {
    expect(toolbarCountdown(['taobao'], NOW, 'zh').text).toBe('10天');
    expect(toolbarCountdown(['taobao'], NOW, 'zh', confirmed)).toMatchObject({
      text: '8天',
      title: '淘宝/天猫 双12/年终好价节 开卖：还有 8天，已确认（来源：千牛公告）',
    });
    expect(nextWaves(NOW, 'taobao', 1, confirmed)[0]).toMatchObject({
      opensAt: china('2026-12-07T20:00'),
      certainty: 'official',
      confirmed: true,
    });
    expect(nextPromotions(NOW, 'taobao', 1, confirmed)[0]?.first.opensAt).toBe(china('2026-12-07T20:00'));
  });

  it('moves event days and freezes, which then are no guess', () => {
    const days = (calendar = calendarOf([])) => eventDays('2026-12-01' as Day, '2026-12-31' as Day, 'taobao', calendar);
    expect(days()).toContain('2026-12-09');
    expect(days(confirmed)).toEqual([
      '2026-12-07',
      '2026-12-11',
      '2026-12-12',
      ...days().filter((day) => day > '2026-12-12'),
    ]);
    const freeze = (calendar = calendarOf([])) =>
      freezesBetween('2026-12-01' as Day, '2026-12-12' as Day, 'taobao', calendar);
    expect(freeze()).toMatchObject([{ from: '2026-12-09', guessed: true }]);
    expect(freeze(confirmed)).toMatchObject([{ from: '2026-12-07', to: '2026-12-12', guessed: false }]);
  });

  it('keeps the end it was thought to have, as a guess', () => {
    const [wave] = nextWaves(NOW, 'taobao', 1, confirmed);
    expect(wave).toMatchObject({ closesAt: china('2026-12-13T00:00'), closesGuessed: true });
    const event = plannerEvent(ID, confirmed);
    expect(event && anchorOf(event, 'ends')?.date).toMatchObject({
      at: china('2026-12-13T00:00'),
      certainty: 'guessed',
    });
  });

  it('of another platform moves nothing here', () => {
    expect(nextWaves(NOW, 'jd', 3, confirmed)).toEqual(nextWaves(NOW, 'jd', 3));
  });

  it('no date typed changes what is built in', () => {
    expect(promotionsOfYear('taobao', 2026, calendarOf([]))).toEqual(promotionsOfYear('taobao', 2026));
  });
});

describe('other dates that matter', () => {
  const closes = typed('registration-closes', '2026-12-01T18:00', { source: '报名页' });

  it('are counted down to before the opening, once somebody gave them', () => {
    expect(nextAnchors(NOW, 'taobao', 1)[0]?.kind).toBe('first-stock');
    const [next, after] = nextAnchors(NOW, 'taobao', 2, calendarOf([eventRecord(ID, [closes])]));
    expect(next).toMatchObject({ kind: 'registration-closes', opensAt: closes.at, promotion: ID });
    expect(after?.kind).toBe('first-stock');
    expect(next && waveName(next, 'zh')).toBe('双12/年终好价节 报名截止');
    expect(next && waveCertainty(next, 'zh')).toBe('平台公告（来源：报名页）');
  });

  it('a guess of one is not: it would be off by weeks', () => {
    const guess = { ...closes, certainty: 'guessed', spreadDays: 14 } as const;
    expect(nextAnchors(NOW, 'taobao', 1, calendarOf([eventRecord(ID, [guess])]))[0]?.kind).toBe('first-stock');
  });

  it('are found of a promotion without any opening', () => {
    const opens = typed('registration-opens', '2026-12-02T10:00');
    const calendar = calendarOf([eventRecord('prime-day-2027-amazon', [opens])]);
    expect(nextAnchors(NOW, 'amazon', 1, calendar)[0]?.kind).toBe('first-stock');
    expect(nextAnchors(china('2026-12-01T16:00'), 'amazon', 1, calendar)[0]).toMatchObject({
      festival: 'prime-day',
      kind: 'registration-opens',
    });
  });

  it('报名截止 typed freezes roles from its day on', () => {
    const calendar = calendarOf([eventRecord(ID, [closes])]);
    expect(freezesBetween('2026-12-01' as Day, '2026-12-12' as Day, 'taobao', calendar)[0]?.from).toBe('2026-12-01');
  });

  it('an end typed is the last day', () => {
    const calendar = calendarOf([eventRecord(ID, [typed('ends', '2026-12-15T00:00')])]);
    expect(nextPromotions(NOW, 'taobao', 1, calendar)[0]?.endsOn).toBe('2026-12-14');
  });
});

describe('a festival of one’s own', () => {
  const once = calendarOf([festival({ platforms: ['taobao', 'amazon'] })]);

  it('is an event of each of its platforms, as the operator’s word', () => {
    for (const platform of ['taobao', 'amazon'] as const) {
      const own = promotionsOfYear(platform, 2027, once).find((one) => one.own);
      expect(own).toMatchObject({ id: `own-a1-2027-${platform}`, zh: '店庆', endsOn: '2027-03-20' });
      expect(own?.first).toMatchObject({ opensAt: china('2027-03-18T10:00'), confirmed: true, spreadDays: 0 });
      expect(own && waveCertainty(own.first, 'zh')).toBe('已确认（自建活动）');
    }
    expect(promotionsOfYear('jd', 2027, once).some((one) => one.own)).toBe(false);
    const event = plannerEvent('own-a1-2027-taobao', once);
    expect(event).toMatchObject({ own: true, scale: 'major' });
    expect(event && anchorOf(event, 'ends')).toMatchObject({ date: { at: china('2027-03-21T00:00') } });
  });

  it('comes once, unless it is said to come every year: then as a guess', () => {
    expect(promotionsOfYear('taobao', 2028, once).some((one) => one.own)).toBe(false);
    const yearly = calendarOf([festival({ yearly: true })]);
    expect(promotionsOfYear('taobao', 2026, yearly).some((one) => one.own)).toBe(false);
    expect(promotionsOfYear('taobao', 2028, yearly).find((one) => one.own)).toMatchObject({
      endsOn: '2028-03-20',
      first: {
        opensAt: china('2028-03-18T10:00'),
        certainty: 'guessed',
        basedOn: 2027,
        spreadDays: 3,
        confirmed: false,
      },
    });
  });

  it('of 29 February is kept on the 28th in other years, and one over New Year ends in the next', () => {
    const days = { opens: '2028-02-29' as Day, closes: '2028-02-29' as Day, yearly: true };
    const leap = promotionsOfYear('taobao', 2029, calendarOf([festival(days)])).find((one) => one.own);
    expect(leap).toMatchObject({ endsOn: '2029-02-28', first: { opensAt: china('2029-02-28T10:00') } });
    const turn = { opens: '2026-12-30' as Day, closes: '2027-01-02' as Day, yearly: true };
    const over = promotionsOfYear('taobao', 2027, calendarOf([festival(turn)])).find((one) => one.own);
    expect(over?.endsOn).toBe('2028-01-02');
  });

  it('a date confirmed for it goes before its own', () => {
    const moved = typed('first-stock', '2027-03-19T20:00', { confirmed: true });
    const calendar = calendarOf([festival(), eventRecord('own-a1-2027-taobao', [moved])]);
    expect(promotionsOfYear('taobao', 2027, calendar).find((one) => one.own)).toMatchObject({
      endsOn: '2027-03-20',
      first: { opensAt: moved.at },
    });
  });
});
