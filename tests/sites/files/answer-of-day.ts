import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import { practiceHandler } from '../../backend/handler.ts';
import { read } from '../sycm/answers.ts';

const CHOSEN = 'itmUv,itemCartByrCnt,payByrCnt,payAmt';

/** Every page of 商品排行 for a day, as the page's own answers are read. */
export function answerOfDay(day: string): SheetDraft[] {
  const { answer } = practiceHandler({ today: '2026-11-22' });
  const drafts: SheetDraft[] = [];
  for (let page = 1; ; page++) {
    const query = `dateRange=${day}%7C${day}&dateType=day&pageSize=10&order=desc&orderBy=payAmt&device=0&page=${page}`;
    const url = `https://sycm.taobao.com/cc/item/view/top.json?${query}&indexCode=${CHOSEN}&_=1&token=practice`;
    const { body } = answer({ method: 'GET', url, headers: { 'x-practice-scenario': 'normal' } });
    const sheet = read(body, url);
    if (!sheet.ok) throw new Error(sheet.refusal.code);
    drafts.push(sheet.value);
    if (drafts.length * 10 >= (sheet.value.listing?.total ?? 0)) return drafts;
  }
}
