/** What was expected of a product before its own counts, and whose products say so. */
export interface PriorEvidence {
  /** 0..1 */
  readonly mean: number;
  /** What it weighs against the product's own counts, in trials. */
  readonly strength: number;
  readonly from: 'category' | 'shop' | 'built-in';
  /** The product's own cart rate and price moved it. */
  readonly moved?: MovedEvidence;
}

/** A product's figure over that of a middle product, raised to a power. */
export interface PowerEvidence {
  readonly own: number;
  readonly middle: number;
  readonly power: number;
}

/** mean = level × cart × price, each term (own ÷ middle) ^ power; held to 0.001 % at least and 50 % at most. */
export interface MovedEvidence {
  /** What a product of the middle cart rate and the middle price is expected to convert at. */
  readonly level: number;
  /** null = carts do not move it. */
  readonly cart: PowerEvidence | null;
  /** 件单价 in minor units; null = the price does not move it. */
  readonly price: PowerEvidence | null;
  /** The powers were fitted to the shop's own products; else they are those measured on Tmall shops. */
  readonly fitted: boolean;
}
