/** Where on a page that was taught its table stands, and what beside it says whose products, of when and of which shop. */

/**
 * What names the product of a row.
 * - column: the text of the product's own column
 * - printed: the text right behind these words, such as 商品ID
 * - link: this parameter of a link in the row
 * - path: the part of a link's path behind this part, such as `item` in `/item/1001.html`
 * - key: the key by which the page tells its rows apart (`data-row-key`)
 */
export type IdPlace =
  | { readonly from: 'column' | 'key' }
  | { readonly from: 'printed' | 'link' | 'path'; readonly word: string };

/**
 * What the figures are of.
 * - label: the days behind the words of the recipe's `periodLabel`
 * - picker: the days in the page's date picker
 * - column: the day of each row, in the column said to hold it
 * - now: the moment itself, such as stock; a figure of today that is not finished
 */
export type TimePlace = 'label' | 'picker' | 'column' | 'now';

/** Whose shop it is: as the header bar says, as stands behind these words, or nowhere (the operator says it once). */
export type ShopPlace = { readonly from: 'header' | 'nowhere' } | { readonly from: 'label'; readonly word: string };

export interface PagePlace {
  /** Such as `shop.example.com`. */
  readonly host: string;
  /** Path, with `#…` where the site routes behind it. */
  readonly address: string;
  readonly id: IdPlace;
  readonly time: TimePlace;
  readonly shop: ShopPlace;
  /** Chosen values of its drop-down boxes that leave no product out, as the operator said. */
  readonly neutral: readonly string[];
  /** Headers of its columns that are not read: by them it is told from another table with a column of the same name. */
  readonly others: readonly string[];
}

export const LONGEST_WORD = 40;
export const LONGEST_ADDRESS = 300;
export const MOST_NEUTRAL = 20;
