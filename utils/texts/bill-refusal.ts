import type { BillOnlyCode, BillRefusal } from '../settlement/bill-refusal.ts';
import { billRefusalTexts } from './bill-refusals.ts';
import { refusalText } from './refusals.ts';
import type { Language } from './texts.ts';

function isOnly(code: BillRefusal['code'], only: Readonly<Record<BillOnlyCode, string>>): code is BillOnlyCode {
  return code in only;
}

function reason({ code, layout, sources }: BillRefusal, language: Language): string {
  const t = billRefusalTexts[language];
  if (isOnly(code, t.only)) {
    const where = layout === 'alipay.personal' || layout === 'wechat.personal' ? t.personalOf[layout] : '';
    const whose = sources ? t.both(t.sources[sources.file], t.sources[sources.book]) : '';
    return [t.only[code], where, whose].filter(Boolean).join(language === 'zh' ? '。' : '. ');
  }
  switch (code) {
    case 'file-zip':
      return t.zip;
    case 'file-empty':
      return t.empty;
    case 'layout-unknown':
      return t.unknown;
    default:
      return refusalText(code, 'file', language);
  }
}

/** Why a bill was not taken, naming file, row and column. */
export function billRefusal(file: string, refusal: BillRefusal, language: Language): string {
  const { sheet, row, column } = refusal;
  return `${reason(refusal, language)} (${billRefusalTexts[language].place(file, sheet, row, column)})`;
}
