/** Every backend we can read: adding one is a folder beside this file and one line here. */
import { PLATFORM_METRICS } from '../metrics/platform-metrics.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { ALIMAMA_FILES } from './alimama/files.ts';
import { alimama } from './alimama/site.ts';
import { AMAZON_FILES } from './amazon/files.ts';
import { amazon } from './amazon/site.ts';
import { COMPASS_FILES } from './compass/files.ts';
import { compass } from './compass/site.ts';
import type { FileLayout } from './file-layout.ts';
import { siteAmong } from './find-site.ts';
import { JD_FILES } from './jd/files.ts';
import { jd } from './jd/site.ts';
import { PDD_FILES } from './pdd/files.ts';
import { pdd } from './pdd/site.ts';
import { QIANNIU_FILES } from './qianniu/files.ts';
import { qianniu } from './qianniu/site.ts';
import type { KnownLayout } from './read-file.ts';
import { SHOPIFY_FILES } from './shopify/files.ts';
import type { SiteDeclaration } from './site.ts';
import { SYCM_FILES } from './sycm/files.ts';
import { sycm } from './sycm/site.ts';

interface Backend {
  readonly site: SiteDeclaration;
  readonly files: readonly FileLayout[];
}

const BACKENDS: readonly Backend[] = [
  { site: sycm, files: SYCM_FILES },
  { site: jd, files: JD_FILES },
  { site: compass, files: COMPASS_FILES },
  { site: pdd, files: PDD_FILES },
  { site: qianniu, files: QIANNIU_FILES },
  { site: alimama, files: ALIMAMA_FILES },
  { site: amazon, files: AMAZON_FILES },
];

/** Backends of which no page is read: they need no permission. */
const OF_FILES: readonly { readonly id: PlatformId; readonly files: readonly FileLayout[] }[] = [
  { id: 'shopify', files: SHOPIFY_FILES },
];

export const SITES: readonly SiteDeclaration[] = BACKENDS.map(({ site }) => site);

/** Every official file we can read. */
export const FILE_LAYOUTS: readonly KnownLayout[] = [
  ...BACKENDS.flatMap(({ site, files }) => files.map((layout) => ({ site: site.id, layout, lacks: site.lacks }))),
  ...OF_FILES.flatMap(({ id, files }) =>
    files.map((layout) => ({ site: id, layout, lacks: PLATFORM_METRICS[id].lacks })),
  ),
];

/** The site of a page's address, or null. */
export function siteOf(url: URL): SiteDeclaration | null {
  return siteAmong(SITES, url);
}

/** Host and path of every answer that is read: all the hook in the page's own world is told. */
export function registeredPaths(): string[] {
  return SITES.flatMap(({ dataHosts, pages }) =>
    dataHosts.flatMap((host) => pages.flatMap(({ answers }) => answers.map(({ path }) => host + path))),
  );
}
