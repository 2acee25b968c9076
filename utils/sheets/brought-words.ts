/** Filters of parts that tell what live rooms and promoters brought, in the words of their page or file. */
export interface BroughtWords {
  readonly page: string;
  readonly filter: string;
  readonly value: string;
  readonly by: 'live' | 'affiliate';
}

export const BROUGHT_WORDS: readonly BroughtWords[] = [
  { page: 'compass.product-list', filter: 'content_type', value: '直播', by: 'live' },
  { page: 'alimama.union-items', filter: 'channel', value: '淘宝联盟', by: 'affiliate' },
];
