/**
 * What a reader noticed beside the sheet, for judging whether the page has changed. It is no part of the
 * sheet: nothing of it is hashed, merged or kept with the figures.
 */

/** Something of the source that nobody declared, with a few of its figures. */
export interface UnknownField {
  /** Field path or header, as a declaration would name it. */
  readonly field: string;
  readonly samples: readonly string[];
}

export interface Hints {
  /** Fields the page asked for that stand in none of its rows. */
  readonly gone: readonly string[];
  readonly unknown: readonly UnknownField[];
}

export const NO_HINTS: Hints = { gone: [], unknown: [] };
