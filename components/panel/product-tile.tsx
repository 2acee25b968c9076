import { useContext, useEffect, useState } from 'preact/hooks';
import { tileText } from '../../utils/stores/product-name.ts';
import { PictureContext } from './picture-context.ts';

export interface ProductTileProps {
  readonly product: string;
  readonly name: string;
  readonly large?: boolean;
}

/** null while pictures are switched off, while it is looked up, and where there is none or it did not load. */
function usePicture(product: string): readonly [address: string | null, failed: () => void] {
  const pictureOf = useContext(PictureContext);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    setAddress(null);
    void pictureOf?.(product).then((found) => gone || setAddress(found));
    return () => {
      gone = true;
    };
  }, [pictureOf, product]);
  return [pictureOf && address, () => setAddress(null)];
}

/** The picture slot: a neutral tile, since showing a picture needs a request the operator must have allowed. */
export function ProductTile({ product, name, large }: ProductTileProps) {
  const [address, failed] = usePicture(product);
  return (
    <span class="kp-tile" data-large={large || undefined} aria-hidden="true">
      {address === null ? (
        tileText(name)
      ) : (
        <img src={address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" onError={failed} />
      )}
    </span>
  );
}
