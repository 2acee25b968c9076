/** What the operator says a product is: no figure tells it. */

export interface PlannedPromo {
  /** 活动价, minor units. */
  readonly price: number;
  /** How many times what it sells otherwise the operator expects; null = not said. */
  readonly uplift: number | null;
}

export interface OwnMarks {
  /** Kept out of the shop's lines. */
  readonly excluded?: true;
  /** It stands for the shop, whatever it sells: 形象款. */
  readonly brand?: true;
  /** Sold in its season only: figures outside of it stop nothing. */
  readonly seasonal?: true;
  readonly promo?: PlannedPromo;
  /** The product it belongs with, whatever their categories: a 引流款 leads to it where that is a 主推. */
  readonly linkedTo?: string;
}
