/**
 * Published openings of single years, from the press and from reposts of the platforms' notices.
 * None was seen on a platform's own page, so all are `reported`. Add a year's rows when it is published.
 */
import type { KnownWindow } from './promotion.ts';

type Opening = Pick<KnownWindow, 'kind' | 'opens' | 'closes'>;

function year(
  festival: string,
  inYear: number,
  platform: KnownWindow['platform'],
  source: string,
  openings: readonly Opening[],
): readonly KnownWindow[] {
  return openings.map((o) => ({ festival, year: inYear, platform, certainty: 'reported', source, ...o }));
}

const open = (kind: Opening['kind'], opens: string | null, closes: string | null = null): Opening => ({
  kind,
  opens,
  closes,
});

export const KNOWN_WINDOWS: readonly KnownWindow[] = [
  ...year('double11', 2020, 'taobao', 'm.mzbkw.com/baike/788353.html', [
    open('presale', '2020-10-21', '2020-10-31'),
    open('first-stock', '2020-11-01', '2020-11-03'),
    open('peak', '2020-11-11', '2020-11-11'),
  ]),
  ...year('double11', 2021, 'taobao', 'yicaiglobal.com, 2021-10-21', [
    open('presale', '2021-10-20T20:00', '2021-10-31'),
    open('first-stock', '2021-11-01', '2021-11-03'),
    open('peak', '2021-11-11', '2021-11-11'),
  ]),
  ...year('double11', 2022, 'taobao', 'chinainternetwatch.com/35143, 2022-10-13', [
    open('presale', '2022-10-24T20:00', '2022-10-31'),
    open('first-stock', '2022-10-31T20:00', '2022-11-03'),
    open('peak', '2022-11-10T20:00', '2022-11-11'),
  ]),
  ...year('double11', 2023, 'taobao', 'ecommercetochina.com, 2023', [open('presale', '2023-10-24')]),
  ...year('double11', 2023, 'jd', 'ecommercetochina.com, 2023', [
    open('first-stock', '2023-10-23'),
    open('encore', '2023-11-12', '2023-11-13'),
  ]),
  ...year('double11', 2023, 'pdd', 'ecommercetochina.com, 2023', [
    open('first-stock', '2023-10-20'),
    open('encore', '2023-11-12', '2023-11-13'),
  ]),
  ...year('double11', 2023, 'douyin', 'ecommercetochina.com, 2023', [
    open('first-stock', '2023-10-20'),
    open('encore', null),
  ]),
  ...year('double11', 2024, 'taobao', 'nytimesnewstoday.com, 2024-10', [open('presale', '2024-10-14T20:00')]),
  ...year('double11', 2024, 'jd', 'nytimesnewstoday.com, 2024-10', [open('first-stock', '2024-10-14')]),
  ...year('double11', 2024, 'pdd', 'nytimesnewstoday.com, 2024-10', [open('first-stock', '2024-10-14')]),
  ...year('double11', 2024, 'douyin', 'chaileedo.com, 2024', [
    open('first-stock', '2024-10-08', '2024-10-17'),
    open('second-stock', '2024-10-18'),
  ]),
  ...year('double11', 2025, 'taobao', 'pymnts.com; chinadaily.com.cn, 2025-10-17', [
    open('presale', '2025-10-15T20:00', '2025-10-20'),
    open('first-stock', '2025-10-20T20:00'),
  ]),
  ...year('double11', 2025, 'jd', 'pymnts.com; uniteddaily.my, 2025-10', [open('first-stock', '2025-10-09T20:00')]),
  ...year('double11', 2025, 'douyin', 'pymnts.com; uniteddaily.my, 2025-10', [open('first-stock', '2025-10-09')]),
  ...year('618', 2020, 'taobao', 'pressreader.com (Global Times), 2020-05-26', [
    open('presale', '2020-05-25', '2020-05-31'),
    open('first-stock', '2020-06-01', '2020-06-03'),
    open('second-stock', '2020-06-04', '2020-06-12'),
    open('peak', '2020-06-16', '2020-06-20'),
  ]),
  ...year('618', 2021, 'taobao', 'market.chemlinked.com; jiutoushe.cn/wen/141698.html, 2021', [
    open('presale', '2021-05-24T20:00', '2021-05-31'),
    open('first-stock', '2021-06-01', '2021-06-03'),
    open('second-stock', '2021-06-04', '2021-06-13'),
    open('peak', '2021-06-16', '2021-06-20'),
  ]),
  ...year('618', 2022, 'taobao', 'scmp.com 3179893, 2022-05', [open('presale', '2022-05-26')]),
  ...year('618', 2022, 'jd', 'scmp.com 3179893, 2022-05', [
    open('presale', '2022-05-23T20:00', '2022-05-31'),
    open('first-stock', '2022-05-31T20:00', '2022-06-03'),
  ]),
  ...year('618', 2022, 'pdd', 'scmp.com 3179893, 2022-05', [open('first-stock', '2022-05-23')]),
  ...year('618', 2024, 'taobao', 'longportapp.cn/news/203501236, 2024', [
    open('presale', null),
    open('first-stock', '2024-05-20T20:00'),
    open('second-stock', '2024-05-31T20:00'),
  ]),
  ...year('618', 2024, 'pdd', 'beyondbordergroup.com, 2024', [open('first-stock', '2024-05-20')]),
  ...year('618', 2025, 'taobao', 'caixinglobal.com, 2025-06-11', [
    open('presale', '2025-05-13T20:00', '2025-05-16'),
    open('first-stock', '2025-05-16T20:00', '2025-05-26'),
  ]),
  ...year('618', 2025, 'jd', 'caixinglobal.com, 2025-06-11', [open('first-stock', '2025-05-13T20:00')]),
  ...year('618', 2025, 'douyin', 'caixinglobal.com, 2025-06-11', [open('first-stock', '2025-05-13')]),
  // Quoted as one window of Tmall, JD and Douyin, 15 May to 18 June, without phases.
  ...year('618', 2026, 'taobao', 'digate.ai, 2026', [open('presale', null), open('first-stock', '2026-05-15')]),
  ...year('618', 2026, 'jd', 'digate.ai, 2026', [open('first-stock', '2026-05-15')]),
  ...year('618', 2026, 'douyin', 'digate.ai, 2026', [open('first-stock', '2026-05-15')]),
  ...year('double12', 2023, 'taobao', 'daoinsights.com; jingdaily.com, 2023-11', [
    open('first-stock', '2023-12-09T20:00', '2023-12-12'),
  ]),
];
