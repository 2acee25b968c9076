/**
 * Lunar festivals 2020–2035 as a table. `Intl`'s `chinese` calendar is wrong for two of these years:
 * ICU 78 gives 2027-02-07 and 2030-02-02 for the Spring Festival; the Hong Kong Observatory's tables
 * give 2027-02-06 and 2030-02-03 (see also tc39/test262 issue 4769). Outside the table a date is
 * unknown and no promotion is made of it.
 */
export type LunarFestival = 'springFestival' | 'qixi' | 'midAutumn';

type MonthDay = `${number}-${number}`;

export const LUNAR_TABLE: Readonly<Record<number, Readonly<Record<LunarFestival, MonthDay>>>> = {
  2020: { springFestival: '01-25', qixi: '08-25', midAutumn: '10-01' },
  2021: { springFestival: '02-12', qixi: '08-14', midAutumn: '09-21' },
  2022: { springFestival: '02-01', qixi: '08-04', midAutumn: '09-10' },
  2023: { springFestival: '01-22', qixi: '08-22', midAutumn: '09-29' },
  2024: { springFestival: '02-10', qixi: '08-10', midAutumn: '09-17' },
  2025: { springFestival: '01-29', qixi: '08-29', midAutumn: '10-06' },
  2026: { springFestival: '02-17', qixi: '08-19', midAutumn: '09-25' },
  2027: { springFestival: '02-06', qixi: '08-08', midAutumn: '09-15' },
  2028: { springFestival: '01-26', qixi: '08-26', midAutumn: '10-03' },
  2029: { springFestival: '02-13', qixi: '08-16', midAutumn: '09-22' },
  2030: { springFestival: '02-03', qixi: '08-05', midAutumn: '09-12' },
  2031: { springFestival: '01-23', qixi: '08-24', midAutumn: '10-01' },
  2032: { springFestival: '02-11', qixi: '08-12', midAutumn: '09-19' },
  2033: { springFestival: '01-31', qixi: '08-01', midAutumn: '09-08' },
  2034: { springFestival: '02-19', qixi: '08-20', midAutumn: '09-27' },
  2035: { springFestival: '02-08', qixi: '08-10', midAutumn: '09-16' },
};
