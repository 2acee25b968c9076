/** 商品明细 in 拼多多's envelope, its digits plain or drawn by a font of the page. */
import { PDD_METRICS, PDD_PRODUCTS, pddText } from './world.ts';

interface Asked {
  readonly startDate: string;
  readonly endDate: string;
  readonly pageNum: number;
  readonly pageSize: number;
}

/** Ten code points of the private use area stand for the digits, in an order of their own. */
function scramble(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xe700 + ((Number(digit) * 7 + 3) % 10) * 29));
}

/** @param now of the answer, epoch ms */
export function pddList(asked: Asked, today: string, scrambled: boolean, now: number): object {
  const { startDate, endDate, pageNum, pageSize } = asked;
  const live = endDate === today;
  const period = `${startDate}~${endDate}`;
  const written = (text: string) => (scrambled ? scramble(text) : text);
  const goodsDetailList = PDD_PRODUCTS.slice((pageNum - 1) * pageSize, pageNum * pageSize).map(({ id, title }) => {
    const figures = PDD_METRICS.flatMap(({ code }) => [
      [code, written(pddText(id, code, period))],
      [`${code}Ytd`, live ? written('7') : null],
      [`${code}Ppr`, -0.1294],
    ]);
    const fixed = { statDate: endDate, goodsId: id, goodsName: title, cate3Name: '休闲裤', imprUsrCnt: written('0') };
    return { ...fixed, ...Object.fromEntries(figures), goodsVcr: written('11.43%') };
  });
  const result = { goodsDetailList, totalNum: PDD_PRODUCTS.length, timestamp: now, delayData: false };
  return { success: true, errorCode: 1_000_000, errorMsg: null, result };
}
