import { leavesOf } from './shown-text.ts';

/** The first text of a product's cell that is not its id. */
export function textBesideId(cell: Element, isId: (text: string) => boolean): string | null {
  return (
    leavesOf(cell)
      .find((text) => !isId(text))
      ?.trim() ?? null
  );
}
