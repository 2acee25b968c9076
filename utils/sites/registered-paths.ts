import { ITEM_RANK_LIVE_PATH, ITEM_RANK_PATH, SYCM_HOST } from './sycm/paths.ts';

/**
 * Host and path of every answer we read, as plain texts. Kept apart from the registry so that the
 * hook does not carry the declarations; a test holds the two equal.
 */
export const REGISTERED_PATHS: readonly string[] = [SYCM_HOST + ITEM_RANK_PATH, SYCM_HOST + ITEM_RANK_LIVE_PATH];
