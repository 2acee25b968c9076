import type { BillOnlyCode, BillRefusal } from '../settlement/bill-refusal.ts';
import { billRefusalTexts } from './bill-refusals.ts';
import { refusalText } from './refusals.ts';
import type { Language } from './texts.ts';

function isOnly(code: BillRefusal['code'], only: Readonly<Record<BillOnlyCode, string>>): code is BillOnlyCode {
  return code in only;
}

/** Whose file it is, and whose it should be. */
function whoseText({ sources, shops: [met = '', known] = [], kept }: BillRefusal, language: Language): string {
  const t = billRefusalTexts[language];
  if (sources) return t.both(t.sources[sources.file], t.sources[sources.book]);
  if (kept !== undefined) return t.shopKept(met, kept);
  return known === undefined ? '' : t.shopNumbers(met, known);
}

function reason(refusal: BillRefusal, language: Language): string {
  const { code, layout } = refusal;
  const t = billRefusalTexts[language];
  if (isOnly(code, t.only)) {
    const where = layout === 'alipay.personal' || layout === 'wechat.personal' ? t.personalOf[layout] : '';
    return [t.only[code], where, whoseText(refusal, language)].filter(Boolean).join(language === 'zh' ? '。' : '. ');
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
