/** What a cell says, from the texts of its leaves in reading order. Pure, so it is tested without a page. */

const CURRENCY = /^[¥￥$€£]|^(?:CN¥|US\$|MX\$)$/;
const ONLY_CURRENCY = /^(?:[¥￥$€£]|CN¥|US\$|MX\$)$/;
const UNIT = /^[万亿%]$/;
const DECIMALS = /^\.\d+$/;
const WHOLE = /^[\d,]+$/;
const POINT = /^\.$/;
const TOTAL = /^(?:合计|总计|汇总|全部|小计|total|sum)$/i;

/** Blank and line-broken text becomes one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What may belong to a number set in parts, apart from the digits after a point of its own. */
const PART = /^\s*(?:[万亿%.]|\.\d+)\s*$/;

/** Whether a cell's figure is its first leaf, whatever of the leaves after it is shown: none could be part of it. */
export function standsAlone([first = '', ...others]: readonly string[]): boolean {
  const text = oneLine(first);
  return text !== '' && !ONLY_CURRENCY.test(text) && !others.some((other) => PART.test(other));
}

/**
 * The figure of a cell: its first leaf, since a second one is another period's value or the change
 * (`503` over `昨日 525`). Only what belongs to the same number is joined to it: a currency sign
 * before, decimals or a unit set apart after. null for a cell without text.
 */
export function figureText(leaves: readonly string[]): string | null {
  const texts = leaves.map(oneLine).filter((text) => text !== '');
  let at = 0;
  let text = texts[at] ?? null;
  if (text === null) return null;
  if (ONLY_CURRENCY.test(text) && texts[at + 1] !== undefined) text += texts[++at] ?? '';
  const next = () => texts[at + 1] ?? '';
  const bare = text.replace(CURRENCY, '');
  if (WHOLE.test(bare)) {
    if (POINT.test(next()) && /^\d+$/.test(texts[at + 2] ?? '')) {
      text += `.${texts[at + 2]}`;
      at += 2;
    } else if (DECIMALS.test(next())) text += texts[++at] ?? '';
  }
  return UNIT.test(next()) && /\d$/.test(text) ? text + next() : text;
}

const PART_TOTAL = /^小计$/;

/** Whether a row's first words say that it is the sum over the whole list: 小计 is one over some of its rows. */
export function isWholeTotalLabel(text: string): boolean {
  return isTotalLabel(text) && !PART_TOTAL.test(oneLine(text));
}

/** Whether a row's first words say that it is a sum over others. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(oneLine(text));
}
