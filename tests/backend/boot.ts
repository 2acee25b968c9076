/** What the HTML shell tells the page; read from its `#practice-boot` element. */
export interface BootChoice {
  readonly label: string;
  readonly dateType: string;
  readonly from: string;
  readonly to: string;
}

export interface Boot {
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
