/** Every platform there is, by where its promotions are held. */
const AT_HOME = ['taobao', 'jd', 'douyin', 'pdd', 'xiaohongshu', 'kuaishou', 'weixin', 'other'] as const;
const OVERSEAS = ['amazon', 'shopify'] as const;

/** `other`: one we have no adapter for; what it shows was taught. */
export const PLATFORMS = [...AT_HOME, ...OVERSEAS] as const;

type Id = (typeof PLATFORMS)[number];
export const HOME: readonly Id[] = AT_HOME;
export const ABROAD: readonly Id[] = OVERSEAS;
