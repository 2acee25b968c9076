/** What the HTML shell tells the page; read from its `#practice-boot` element. */
export interface BootChoice {
  readonly label: string;
  readonly dateType: string;
  readonly from: string;
  readonly to: string;
}

/** Which list of products the page shows, and where it asks for it. */
export interface BootList {
  readonly name: string;
  readonly finished: string;
  readonly live: string;
  /** Addresses of the shop's own figures, of the last finished day and of today; null = none stand on the page. */
  readonly overview: { readonly finished: string; readonly live: string } | null;
}

export interface Boot {
  readonly list: BootList;
  /** Whether the figures are invented, or those of an items table. */
  readonly invented: boolean;
  /** null = the page shows no shop name. */
  readonly shopName: string | null;
  readonly scenario: string;
  readonly today: string;
  readonly hour: number;
  readonly choices: readonly BootChoice[];
  readonly picker: { readonly from: string; readonly to: string } | null;
  /** Label of the choice shown first. */
  readonly first: string;
  readonly chosen: readonly string[];
  readonly orderBy: string;
  readonly descending: boolean;
  readonly keyword: string;
}
