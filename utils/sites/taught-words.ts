/** What a page nobody knows says beside its table: of when its figures are, whose shop it is, what was chosen. */
import { LONGEST_WORD, MOST_NEUTRAL, type ShopPlace } from '../recipes/page-place.ts';
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import { labelledName } from './labelled-name.ts';
import { daysShown, pickedTexts, shownChoices } from './page-words.ts';
import { saysFigures } from './says-figures.ts';
import { shownInHeader } from './shown-in-header.ts';
import { shownText } from './shown-text.ts';
import type { TableDeclaration } from './site.ts';
import { elementsSaying, type Surface } from './surfaces.ts';

export interface SaidDays {
  /** Words before the days. */
  readonly label: string;
  readonly text: string;
}

export interface SaidShop {
  readonly place: ShopPlace;
  readonly name: string;
}

const MOST = 8;
/** The days compared with are not those of the figures. */
const COMPARED = /对比|比较|同比|环比|上期|上周期|compare/i;
const LONGEST_TEXT = 60;
const SHOP_WORDS = ['店铺名称', '店铺', '店名', '商家', 'Store', 'Shop'];

function tidy(text: string): string {
  return withoutPersonalData(cleanText(text)).slice(0, LONGEST_TEXT);
}

/** Words with days behind them, those that say what the figures are of first. */
export function saidDays(surfaces: readonly Surface[]): readonly SaidDays[] {
  const found = new Map<string, SaidDays>();
  for (const element of surfaces.flatMap((surface) => elementsSaying(surface, daysShown))) {
    // The words may stand in an element beside the days.
    const line = [element, element.parentElement]
      .map((one) => (one ? shownText(one) : ''))
      .find((text) => /^\p{L}/u.test(text));
    const [words = ''] = /^[^\d]*/.exec(line ?? '') ?? [];
    const label = cleanText(words).replace(/[\s:：]+$/, '');
    if (line && label !== '' && label.length <= LONGEST_WORD)
      found.set(label, { label, text: tidy(line.slice(words.length)) });
  }
  const rank = ({ label }: SaidDays) => (COMPARED.test(label) ? -1 : Number(saysFigures(label)));
  return [...found.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** What the page's date picker shows; null where there is none. */
export function saidInPicker(surfaces: readonly Surface[], picker: string): string | null {
  const [text] = pickedTexts(surfaces, picker, []);
  return text === undefined ? null : tidy(text);
}

export function saidShops(document: Document): readonly SaidShop[] {
  const header = shownInHeader(document);
  const labelled = SHOP_WORDS.flatMap((word): SaidShop[] => {
    const name = labelledName(document, word);
    return name === null ? [] : [{ place: { from: 'label', word }, name: tidy(name) }];
  });
  return [...(header === null ? [] : [{ place: { from: 'header' } as const, name: tidy(header) }]), ...labelled];
}

/** Chosen values of drop-down boxes that may leave products out. */
export function saidChoices(surfaces: readonly Surface[], table: TableDeclaration): readonly string[] {
  const unknown = shownChoices(surfaces, table).filter((text) => !table.neutralChoices.some((one) => one.test(text)));
  return [...new Set(unknown.filter((text) => text.length <= LONGEST_WORD))].slice(0, MOST_NEUTRAL);
}
