/** Published dates of 双12 / 年终好价节. Add a year's rows when they are published. */
import type { KnownSource } from './known-source.ts';

export const KNOWN_DOUBLE12: readonly KnownSource[] = [
  {
    year: 2023,
    platform: 'taobao',
    source: 'daoinsights.com; jingdaily.com, 2023-11',
    sourceDate: null,
    dates: { 'registration-opens': '2023-11-24', 'first-stock': '2023-12-09T20:00/2023-12-12' },
  },
];
