/** Shops of three platforms, read from their pages as their operator opens them. */
import { type Bench, chooseMode } from './bench.ts';
import { openJdPage } from './jd-page.ts';
import { openRanking, type RankingPage } from './ranking-page.ts';
import { until } from './until.ts';

export const PLATFORMS = ['taobao', 'jd', 'pdd'] as const;

interface Captured {
  /** Of 淘宝, still open. */
  readonly ranking: RankingPage;
  /** First in its list on the day that was read. */
  readonly product: string;
}

export async function captureThree({ extension: { context }, stored }: Bench): Promise<Captured> {
  for (const site of ['jd', 'pdd']) await chooseMode(stored, 'answers', site);
  const ranking = await openRanking(context);
  await ranking.chipShows('已读取 10 /');
  await ranking.read(() => ranking.choosePeriod('1天'));
  // What a piece sold at takes the pieces.
  await ranking.read(() => ranking.choose('支付件数'));
  const jd = await openJdPage(context);
  await jd.chipShows('本列表已读全');
  const pdd = await context.newPage();
  await pdd.goto('https://mms.pinduoduo.com/sycm/goods_effect');
  await pdd
    .locator('kuance-chip')
    .getByText(/已读取 10/)
    .first()
    .waitFor();
  const { sheets } = await until(stored.settled, (now) => {
    const read = new Set(now.sheets.map(({ platform }) => platform));
    return PLATFORMS.every((platform) => read.has(platform));
  });
  await Promise.all([jd.page.close(), pdd.close()]);
  const day = sheets.find(({ platform, period }) => platform === 'taobao' && period.kind === 'day');
  return { ranking, product: day?.rows[0]?.product ?? '' };
}
