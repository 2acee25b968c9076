/** Backends whose pages are taught, told by their hosts (backends.md section 5). */
import type { PlatformId } from '../sheets/sheet.ts';

const HOSTS: readonly (readonly [PlatformId, string])[] = [
  ['xiaohongshu', 'ark.xiaohongshu.com'],
  ['kuaishou', 'kwaixiaodian.com'],
  ['weixin', 'store.weixin.qq.com'],
  ['weixin', 'channels.weixin.qq.com'],
];

/** null for a host nobody told us of. */
export function platformOfHost(host: string): PlatformId | null {
  return HOSTS.find(([, known]) => host === known || host.endsWith(`.${known}`))?.[0] ?? null;
}
