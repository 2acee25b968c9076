/** Dates of an event: what is given, what is only guessed, and what the operator confirms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR_KINDS, type AnchorKind, anchorOf } from '../../utils/planner/anchor.ts';
import { contradict } from '../../utils/planner/anchor-order.ts';
import { anchorTrust } from '../../utils/planner/anchor-text.ts';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import { plannerEvent, plannerEventsOfYear } from '../../utils/planner/planner-events.ts';
import type { TypedDate } from '../../utils/planner/planner-record.ts';
import { withDate } from '../../utils/planner/typed-dates.ts';
import { ABROAD, HOME } from '../../utils/sheets/platform-ids.ts';
import { soonPlan } from '../browser/support/plan-shops.ts';
import { china, eventRecord, typed } from './calendar-support.ts';

const ID = 'double12-2026-taobao';

function eventOf(id: string, dates: readonly TypedDate[] = []) {
  const event = plannerEvent(id, calendarOf(dates.length > 0 ? [eventRecord(id, dates)] : []));
  if (!event) throw new Error('no such event');
  return event;
}

const dateOf = (id: string, kind: AnchorKind, dates: readonly TypedDate[] = []) => anchorOf(eventOf(id, dates), kind);

describe('guesses, worked out by hand from the years before', () => {
  it.each([
    // 双11: rules 69 days before 11 November (2018), merchants 60 (2019), price window 57 (2018).
    ['double11-2027-taobao', 'rules', '2027-09-03T00:00', 10, 2018],
    ['double11-2027-taobao', 'registration-opens', '2027-09-12T00:00', 8, 2019],
    ['double11-2027-taobao', 'price-window-opens', '2027-09-15T00:00', 10, 2018],
    ['double11-2027-taobao', 'price-window-closes', '2027-11-10T23:59', 10, 2018],
    ['double11-2027-taobao', 'price-protection-ends', '2027-11-28T23:59', 10, 2025],
    // 7 days before a presale that is itself guessed to within 9.
    ['double11-2027-taobao', 'registration-closes', '2027-10-08T23:59', 24, 2021],
    // What is paid with the first stock is as unsure as it, and a day more.
    ['double11-2027-taobao', 'balance', '2027-10-20T20:00', 13, 2021],
    ['double11-2027-douyin', 'registration-opens', '2027-09-08T00:00', 10, 2025],
    ['618-2027-jd', 'registration-opens', '2027-05-09T00:00', 4, 2023],
    ['618-2027-jd', 'registration-closes', '2027-05-30T23:59', 8, 2023],
    // To 5 July at 618 of 2025.
    ['618-2027-taobao', 'price-protection-ends', '2027-07-05T23:59', 10, 2025],
    ['double12-2026-taobao', 'registration-opens', '2026-11-24T00:00', 13, 2023],
    ['double12-2026-taobao', 'returns-peak', '2026-12-19T00:00', 3, null],
    ['double12-2026-taobao', 'settlement', '2027-01-14T00:00', 12, null],
    ['nianhuo-2027-jd', 'first-stock', '2027-01-02T00:00', 10, null],
    ['nianhuo-2027-jd', 'ends', '2027-01-30T00:00', 10, null],
  ] as const)('%s %s', (id, kind, at, spreadDays, basedOn) => {
    expect(dateOf(id, kind)).toMatchObject({
      date: { at: china(at), certainty: 'guessed', spreadDays, basedOn, source: '' },
      others: [],
      confirmed: false,
    });
  });

  it('none where nothing supports one', () => {
    expect(anchorOf(eventOf('nianhuo-2027-jd'), 'peak')).toBeNull();
    expect(anchorOf(eventOf('nianhuo-2027-jd'), 'price-protection-ends')).toBeNull();
    expect(anchorOf(eventOf('520-2027-taobao'), 'registration-closes')).toBeNull();
    expect(eventOf('prime-day-2027-amazon').anchors).toEqual([]);
    expect(anchorOf(eventOf('black-friday-2026-amazon'), 'settlement')).toBeNull();
    expect(plannerEvent('no-such-2027-taobao')).toBeNull();
    expect(plannerEvent('black-friday-2027-taobao')).toBeNull();
  });

  it('a published presale moves what is counted from it, and is never beside a guess of itself', () => {
    expect(dateOf('double11-2025-taobao', 'presale')).toMatchObject({
      date: { at: china('2025-10-15T20:00'), certainty: 'reported' },
      others: [{ at: china('2025-10-20T00:00') }, { at: china('2025-10-14T00:00') }],
    });
    expect(dateOf('double11-2025-taobao', 'registration-closes')?.date).toMatchObject({
      at: china('2025-10-08T23:59'),
      spreadDays: 15,
    });
  });

  it('every year, everywhere: a spread for guesses alone, a source for the rest, by time and in order', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      for (const platform of [...HOME, ...ABROAD]) {
        for (const { id, anchors } of plannerEventsOfYear(platform, year)) {
          expect(new Set(anchors.map(({ kind }) => kind)).size, id).toBe(anchors.length);
          anchors.forEach(({ kind, date }, i) => {
            expect(date.certainty === 'guessed', `${id} ${kind}`).toBe(date.spreadDays > 0);
            expect(date.source === '', `${id} ${kind}`).toBe(date.certainty === 'guessed');
            expect(date.at).toBeGreaterThanOrEqual(anchors[i - 1]?.date.at ?? 0);
            const guess = { kind, at: date.at };
            const against = anchors.filter((one) => contradict({ kind: one.kind, at: one.date.at }, guess));
            expect(
              against.map((one) => one.kind),
              `${id} ${kind}`,
            ).toEqual([]);
          });
        }
      }
    }
  });
});

describe('what the operator typed', () => {
  const reported = typed('first-stock', '2026-12-08T20:00', { certainty: 'reported', source: '行业群' });
  const official = typed('first-stock', '2026-12-10T20:00');

  it('stands beside our guess until one is confirmed: official, then what was reported last', () => {
    const older = typed('first-stock', '2026-12-07T20:00', { certainty: 'reported', sourceDate: null, source: '报道' });
    const anchor = dateOf(ID, 'first-stock', [older, reported, official]);
    expect(anchor?.date.at).toBe(official.at);
    expect(anchor?.others.map(({ at }) => at)).toEqual([older.at, reported.at, china('2026-12-09T20:00')]);
    expect(anchor?.confirmed).toBe(false);
  });

  it('confirmed, it stands alone', () => {
    const anchor = dateOf(ID, 'first-stock', [{ ...reported, confirmed: true }, official]);
    expect(anchor).toMatchObject({ date: { at: reported.at }, others: [], confirmed: true });
  });

  it('moves what is counted from it', () => {
    const anchor = dateOf(ID, 'registration-opens', [{ ...reported, confirmed: true }]);
    expect(anchor?.date).toMatchObject({ at: china('2026-11-23T00:00'), spreadDays: 10 });
  });

  it('drops a guess it makes impossible', () => {
    const closes = typed('registration-closes', '2026-11-20T23:59', { confirmed: true });
    expect(dateOf(ID, 'registration-opens', [closes])).toBeNull();
  });
});

describe('any series of typed dates', () => {
  const one = fc.record({
    kind: fc.constantFrom(...ANCHOR_KINDS),
    at: fc.integer({ min: china('2026-09-01T00:00'), max: china('2027-02-01T00:00') }),
    certainty: fc.constantFrom('official', 'reported', 'guessed'),
    spreadDays: fc.integer({ min: 0, max: 20 }),
    basedOn: fc.constant(null),
    source: fc.constantFrom('a', 'b', 'c'),
    sourceDate: fc.constant(null),
    confirmed: fc.boolean(),
  }) satisfies fc.Arbitrary<TypedDate>;

  it('gives at most one anchor of a kind, the confirmed one wins, and nothing typed is lost', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (series) => {
        const dates = series.reduce<readonly TypedDate[]>((all, date) => withDate(all, date), []);
        const { anchors } = eventOf('double11-2026-taobao', dates);
        expect(new Set(anchors.map(({ kind }) => kind)).size).toBe(anchors.length);
        for (const kind of ANCHOR_KINDS) {
          const own = dates.filter((date) => date.kind === kind);
          const anchor = anchors.find((other) => other.kind === kind);
          const confirmed = own.filter((date) => date.confirmed);
          expect(confirmed.length).toBeLessThanOrEqual(1);
          const last = series.findLast((date) => date.kind === kind && date.confirmed);
          if (confirmed[0]) expect(anchor).toMatchObject({ date: { at: last?.at }, others: [], confirmed: true });
          else {
            const shown = anchor ? [anchor.date, ...anchor.others] : [];
            for (const { at, source } of own) expect(shown.some((s) => s.at === at && s.source === source)).toBe(true);
          }
        }
        for (const { kind, at, source } of series) {
          expect(dates.some((date) => date.kind === kind && date.at === at && date.source === source)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('takes the end of an own festival as said as its first minute', () => {
  const records = soonPlan(Date.now());
  const event = records.find((record) => record.kind === 'plan')?.events[0] ?? '';
  const anchors =
    plannerEvent(event, calendarOf(records.filter((record) => record.kind === 'festival')))?.anchors ?? [];
  const said = anchors.filter(({ kind }) => kind === 'first-stock' || kind === 'ends');
  expect(said.map((anchor) => anchorTrust(anchor, 'zh'))).toEqual(['已确认（自建活动）', '已确认（自建活动）']);
});
