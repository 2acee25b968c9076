/** Addresses of product pictures, looked up only once the operator wants pictures to be shown. */
import type { ReadonlySignal } from '@preact/signals';
import { pictureAddress } from '../sheets/picture-hosts.ts';
import type { ShopRow } from '../storage/tables.ts';

/** @returns null where there is none that may be loaded */
export type PictureOf = (product: string) => Promise<string | null>;

export type ReadPictures = (shop: string, products: readonly string[]) => Promise<readonly (string | null)[]>;

/** All tiles of one screen ask in the same turn, and the database is asked once for them. */
export function createPictures(read: ReadPictures, shop: ReadonlySignal<ShopRow | null>): PictureOf {
  let asked: string[] = [];
  let turn: Promise<readonly (string | null)[]> | null = null;
  const askAll = async () => {
    await Promise.resolve();
    const products = asked;
    asked = [];
    turn = null;
    const owner = shop.peek();
    if (owner === null) return [];
    const texts = await read(owner.id, products);
    return texts.map((text) => (text === null ? null : pictureAddress(owner.platform, text)));
  };
  return async (product) => {
    const at = asked.push(product) - 1;
    turn ??= askAll();
    return (await turn.catch(() => []))[at] ?? null;
  };
}
