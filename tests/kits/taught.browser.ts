/**
 * Tables of real component libraries, taught instead of declared: pointed at by the product's header and otherwise
 * taken as proposed, they give what the adapter gives.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForPage } from '../sites/page-bundle.ts';
import { CATALOGUE, type KitPage } from './catalogue.ts';
import { type Kits, openKits } from './open-kits.ts';
import { WorkedKit } from './work-kit.ts';

let kits: Kits;
let script: string;

beforeAll(async () => {
  script = await bundleForPage('tests/kits/taught-under-test.ts');
  kits = await openKits();
});
afterAll(() => kits.close());

const nameOf = ({ kit, variant }: KitPage): string => `${kit} ${variant}`;

test.each(CATALOGUE.map((kit) => [nameOf(kit), kit] as const))('%s', async (_, kit) => {
  const worked = await WorkedKit.begin(await kits.open(kit), kit, script);
  await worked.look('first');
  if (kit.rows === 'paged') {
    await worked.turn();
    await worked.look('second page');
  }
  await worked.sort();
  await worked.look('sorted');
  expect(worked.wrong).toEqual([]);
});

test.each(['element plain', 'antd fixed', 'tanstack divs'])('%s inside an open shadow root', async (name) => {
  const kit = CATALOGUE.find((one) => nameOf(one) === name);
  if (!kit) throw new Error(name);
  const worked = await WorkedKit.begin(await kits.open(kit, { place: 'shadow' }), kit, script);
  await worked.look('first');
  expect(worked.wrong).toEqual([]);
});
