import { tileText } from '../../utils/stores/product-name.ts';

/** The picture slot: a neutral tile, since showing the picture would need a request. */
export function ProductTile({ name, large }: { readonly name: string; readonly large?: boolean }) {
  return (
    <span class="kp-tile" data-large={large || undefined} aria-hidden="true">
      {tileText(name)}
    </span>
  );
}
