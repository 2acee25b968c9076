export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;

/** Where to put a popover so that it stays in the window: below its anchor, above when it does not fit. px. */
export function placePopover(anchor: Box, popover: Size, view: Size): { readonly left: number; readonly top: number } {
  const left = Math.max(MARGIN, Math.min(anchor.left, view.width - popover.width - MARGIN));
  const fitsBelow = anchor.bottom + popover.height + MARGIN <= view.height;
  const top = fitsBelow ? anchor.bottom : Math.max(MARGIN, anchor.top - popover.height);
  return { left, top };
}
