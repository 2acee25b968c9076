import { LUNAR_TABLE } from '../../utils/promotions/lunar-table.ts';
import { compareAll, type Finding } from './report.ts';

export interface LunarSample {
  readonly years: readonly {
    readonly year: number;
    readonly springFestival: string;
    readonly qixi: string;
    readonly midAutumn: string;
  }[];
}

/** Every lunar date of ours against a table on which independent libraries agree. */
export function checkLunar({ years }: LunarSample): Finding {
  const own = Object.keys(LUNAR_TABLE).map(Number);
  const pairs = years.flatMap(({ year, springFestival, qixi, midAutumn }) => {
    const dates = LUNAR_TABLE[year];
    return [
      [`springFestival ${year}`, `${year}-${dates?.springFestival}`, springFestival],
      [`qixi ${year}`, `${year}-${dates?.qixi}`, qixi],
      [`midAutumn ${year}`, `${year}-${dates?.midAutumn}`, midAutumn],
    ] as const;
  });
  return compareAll(
    'calendar: lunar dates',
    [['years', own.sort(), years.map(({ year }) => year).sort()], ...pairs],
    `${years.at(0)?.year}–${years.at(-1)?.year}`,
  );
}
