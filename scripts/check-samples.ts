/**
 * `npm run check:samples`: the product against real samples that lie beside the checkout and are no
 * part of it. Nothing of them is copied; without them there is nothing to check.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './run.ts';
import { checkAmazonExamples, checkHeaders, checkShopifyProducts } from './samples/abroad.ts';
import {
  checkCiphertext,
  checkDictionary,
  checkRealRow,
  type DictionaryEntry,
  type RealRow,
} from './samples/answers.ts';
import { checkBillHeaders, checkBills } from './samples/bills.ts';
import { checkLunar, type LunarSample } from './samples/calendar.ts';
import { checkItems } from './samples/items.ts';
import {
  checkCustomerProducts,
  checkHomeProducts,
  checkLeftOut,
  checkOtherShape,
  checkSummary,
} from './samples/jd-answers.ts';
import { checkGraceGrid, checkHomePage } from './samples/jd-pages.ts';
import { checkPddRow, type PddRow } from './samples/pdd.ts';
import { type Finding, failed, table } from './samples/report.ts';

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
const folder = values.folder ?? join(ROOT, '..', 'shared', 'samples');

interface Check {
  readonly file: string;
  readonly run: (text: string) => readonly Finding[] | Promise<readonly Finding[]>;
}

const JD = 'backends/jd';

const CHECKS: readonly Check[] = [
  {
    file: 'backends/sycm/cc_item_view_top.row.2024-12.json',
    run: (text) => [checkRealRow(JSON.parse(text) as RealRow)],
  },
  { file: 'backends/sycm/encrypted_payload.2020.json', run: (text) => [checkCiphertext(text)] },
  {
    file: 'backends/sycm/sycm_metric_dictionary_2022.json',
    run: (text) => [checkDictionary(JSON.parse(text) as readonly DictionaryEntry[])],
  },
  {
    file: `${JD}/api/首页_getProductList_0c8a62446d50ac8b.json`,
    run: (text) => [checkHomeProducts(text), checkLeftOut()],
  },
  { file: `${JD}/api/首页_summary_2dbc6f8c852812a9.json`, run: (text) => [checkSummary(text)] },
  { file: `${JD}/api/客户-客户总览_shopGoodsList_652ff0a2368f75cf.json`, run: (text) => [checkCustomerProducts(text)] },
  {
    file: `${JD}/api/行业-大盘动态_getProductRankListDetail_0464a6c037fcf5e5.json`,
    run: (text) => [checkOtherShape('jd market: refused under any path', text)],
  },
  {
    file: `${JD}/api/首页_getProductAnalysisData_f605903af5fe84b6.json`,
    run: (text) => [checkOtherShape('jd mixed lists: refused under any path', text)],
  },
  {
    file: `${JD}/api/首页_trend_26b39dcbc11bd026.json`,
    run: (text) => [checkOtherShape('jd hours: refused under any path', text)],
  },
  { file: `${JD}/dom/首页.html`, run: async (html) => [await checkHomePage(html)] },
  { file: `${JD}/dom/商品-商品概况.first-grid.fragment.html`, run: async (html) => [await checkGraceGrid(html)] },
  {
    file: 'backends/pdd/rpa-conn-pinduoduo-item-goods-data.sample.json',
    run: (text) => checkPddRow(JSON.parse(text) as readonly PddRow[]),
  },
  { file: 'backends/amazon/sellerSalesAndTrafficReport.examples.json', run: checkAmazonExamples },
  { file: 'backends/shopify/apparel.csv', run: async (text) => [await checkShopifyProducts(text)] },
  { file: 'backends/headers.json', run: (text) => [checkHeaders(text)] },
  { file: 'tmall/items_daily.csv', run: checkItems },
  { file: 'bills/manifest.json', run: (text) => checkBills(text, join(folder, 'bills')) },
  { file: 'bills/headers.json', run: checkBillHeaders },
  { file: 'calendar/lunar-2020-2035.json', run: (text) => [checkLunar(JSON.parse(text) as LunarSample)] },
];

/** A sample that is not there, or that cannot be read at all, is a failure of its own. */
async function findingsOf({ file, run }: Check): Promise<readonly Finding[]> {
  const path = join(folder, file);
  if (!existsSync(path)) return [{ name: file, compared: 0, wrong: ['not there'], detail: '' }];
  try {
    return await run(readFileSync(path, 'utf8'));
  } catch (error) {
    return [{ name: file, compared: 0, wrong: [`${error}`], detail: '' }];
  }
}

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`no samples at ${folder}\n0 checked`);
    process.exitCode = 1;
    return;
  }
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(...(await findingsOf(check)));
  const wrong = findings.filter(failed).length;
  console.log(`   compared   wrong\n${table(findings)}\n${findings.length} checked, ${wrong} failed`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

await main();
