import { createContext } from 'preact';
import type { PictureOf } from '../../utils/stores/pictures-store.ts';

/** Where pictures come from; null while the operator has not switched them on: then nothing is loaded. */
export const PictureContext = createContext<PictureOf | null>(null);
