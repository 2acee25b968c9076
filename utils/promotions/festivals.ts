/**
 * The promotion year of shops that sell in China, as data. Published times of single years stand in
 * `known-windows.ts`; the patterns here serve for years without any and are guesses by nature:
 * platforms move an opening by up to two weeks from one year to the next.
 */
import type { DayRule } from './day-rule.ts';
import type { Festival } from './promotion.ts';

const fixed = (month: number, day: number): DayRule => ({ kind: 'fixed', month, day });
const from = (base: DayRule, days: number): DayRule => ({ kind: 'offset', base, days });

const SPRING: DayRule = { kind: 'lunar', festival: 'springFestival' };
const QIXI: DayRule = { kind: 'lunar', festival: 'qixi' };
const MID_AUTUMN: DayRule = { kind: 'lunar', festival: 'midAutumn' };
const MOTHERS: DayRule = { kind: 'nth-weekday', month: 5, nth: 2, weekday: 0 };
const CHRISTMAS = fixed(12, 25);

/** A festival of which only the day is known: a few days up to it, wide open. */
function aroundDay(
  opens: DayRule,
  closes: DayRule,
  spreadDays: number,
  platform: Pattern['platform'] = 'all',
): Festival['patterns'] {
  return [{ kind: 'first-stock', platform, opens, at: '00:00', closes, until: '24:00', basedOn: null, spreadDays }];
}

const YEAR: readonly Omit<Festival, 'on' | 'since' | 'own'>[] = [
  {
    id: 'new-year',
    zh: '元旦',
    en: 'New Year',
    scale: 'minor',
    peak: [fixed(1, 1)],
    patterns: aroundDay(fixed(1, 1), fixed(1, 3), 3),
  },
  {
    id: 'nianhuo',
    zh: '年货节',
    en: 'Spring Festival shopping',
    scale: 'major',
    peak: [],
    // Ends while parcels still go out: couriers thin out in the last week before the Spring Festival.
    patterns: aroundDay(from(SPRING, -35), from(SPRING, -8), 10),
  },
  {
    id: 'women',
    zh: '38大促',
    en: 'March 8 sale',
    scale: 'major',
    peak: [fixed(3, 8)],
    patterns: aroundDay(fixed(3, 5), fixed(3, 8), 3),
  },
  {
    id: '55',
    zh: '55大促',
    en: '5.5 sale',
    scale: 'gift',
    peak: [fixed(5, 5)],
    patterns: aroundDay(fixed(5, 1), fixed(5, 5), 3),
  },
  {
    id: 'mothers-day',
    zh: '母亲节',
    en: "Mother's Day",
    scale: 'gift',
    peak: [MOTHERS],
    patterns: aroundDay(from(MOTHERS, -4), MOTHERS, 3),
  },
  {
    id: '520',
    zh: '520',
    en: '520',
    scale: 'minor',
    peak: [fixed(5, 20)],
    patterns: aroundDay(fixed(5, 18), fixed(5, 20), 3),
  },
  {
    id: '618',
    zh: '618',
    en: '618',
    scale: 'major',
    peak: [fixed(6, 18)],
    patterns: [
      wave('presale', 'taobao', [5, 13], '20:00', [5, 16], 2025, 13),
      wave('first-stock', 'taobao', [5, 16], '20:00', [5, 26], 2025, 16),
      wave('first-stock', 'jd', [5, 13], '20:00', null, 2025, 10),
      wave('first-stock', 'douyin', [5, 13], '00:00', null, 2025, 3),
      wave('first-stock', 'pdd', [5, 20], '00:00', null, 2024, 7),
      wave('first-stock', 'all', [5, 15], '00:00', null, 2026, 7),
      wave('second-stock', 'taobao', [5, 31], '20:00', null, 2024, 4),
      wave('peak', 'all', [6, 16], '00:00', [6, 18], 2021, 2),
      wave('encore', 'all', [6, 19], '00:00', [6, 20], 2025, 1),
    ],
  },
  {
    id: 'qixi',
    zh: '七夕',
    en: 'Qixi',
    scale: 'gift',
    peak: [QIXI],
    patterns: aroundDay(from(QIXI, -4), QIXI, 3),
  },
  {
    id: '88',
    zh: '88会员节',
    en: "8.8 members' day",
    scale: 'gift',
    peak: [fixed(8, 8)],
    // Of the members of Taobao.
    patterns: aroundDay(fixed(8, 6), fixed(8, 8), 3, 'taobao'),
  },
  {
    id: '818',
    zh: '815/818',
    en: '8.15/8.18',
    scale: 'minor',
    peak: [fixed(8, 18)],
    patterns: aroundDay(fixed(8, 15), fixed(8, 18), 3),
  },
  {
    id: '99',
    zh: '99大促',
    en: '9.9 sale',
    scale: 'minor',
    peak: [fixed(9, 9)],
    patterns: aroundDay(fixed(9, 6), fixed(9, 9), 3),
  },
  {
    id: 'mid-autumn',
    zh: '中秋',
    en: 'Mid-Autumn',
    scale: 'gift',
    peak: [MID_AUTUMN],
    // Boxes of mooncakes are given before the day; couriers need the last three.
    patterns: aroundDay(from(MID_AUTUMN, -20), from(MID_AUTUMN, -3), 7),
  },
  {
    id: 'national-day',
    zh: '国庆',
    en: 'National Day',
    scale: 'gift',
    peak: [fixed(10, 1)],
    patterns: aroundDay(fixed(10, 1), fixed(10, 7), 3),
  },
  {
    id: 'double11',
    zh: '双11',
    en: 'Double 11',
    scale: 'major',
    peak: [fixed(11, 11)],
    patterns: [
      wave('presale', 'taobao', [10, 15], '20:00', [10, 20], 2025, 9),
      wave('first-stock', 'taobao', [10, 20], '20:00', null, 2025, 12),
      wave('first-stock', 'jd', [10, 9], '20:00', null, 2025, 14),
      wave('first-stock', 'douyin', [10, 9], '00:00', null, 2025, 11),
      wave('first-stock', 'pdd', [10, 14], '00:00', null, 2024, 6),
      wave('first-stock', 'all', [10, 14], '00:00', null, 2024, 10),
      wave('peak', 'all', [11, 10], '20:00', [11, 11], 2022, 1),
      wave('encore', 'all', [11, 12], '00:00', [11, 14], 2025, 1),
    ],
  },
  {
    id: 'double12',
    zh: '双12/年终好价节',
    en: 'Double 12 / year-end sale',
    scale: 'major',
    peak: [fixed(12, 12)],
    patterns: [
      // Since 2023 Taobao calls it 年终好价节 and opens it in the evening three days earlier.
      wave('first-stock', 'taobao', [12, 9], '20:00', [12, 12], 2023, 3),
      wave('first-stock', 'all', [12, 12], '00:00', [12, 12], null, 3),
    ],
  },
  {
    id: 'shuangdan',
    zh: '双旦',
    en: 'Christmas and New Year',
    scale: 'minor',
    peak: [CHRISTMAS],
    patterns: aroundDay(from(CHRISTMAS, -2), from(CHRISTMAS, 7), 3),
  },
];

export const HOME_FESTIVALS: readonly Festival[] = YEAR.map((one) => ({ ...one, on: 'home', since: null, own: false }));

type MonthDay = readonly [month: number, day: number];
type Pattern = Festival['patterns'][number];

function wave(
  kind: Pattern['kind'],
  platform: Pattern['platform'],
  opens: MonthDay,
  at: Pattern['at'],
  closes: MonthDay | null,
  basedOn: number | null,
  spreadDays: number,
): Pattern {
  const days = { opens: fixed(...opens), at, closes: closes && fixed(...closes), until: '24:00' };
  return { kind, platform, ...days, basedOn, spreadDays };
}
