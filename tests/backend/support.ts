interface TableAnswer {
  readonly code: number;
  readonly data?: {
    readonly data: readonly {
      readonly item: { readonly title: string };
      readonly payAmt: { readonly value: number };
      readonly crtByrCnt: object;
    }[];
  };
}

/** An answer's text as the few keys the tests look at. */
export function parsePages(text: string): TableAnswer {
  return JSON.parse(text) as TableAnswer;
}
