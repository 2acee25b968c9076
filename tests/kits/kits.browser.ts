/** The table reader on tables that real component libraries draw: each must give what its products are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForPage } from '../sites/page-bundle.ts';
import { CATALOGUE, type KitPage } from './catalogue.ts';
import type { Around } from './kit-files.ts';
import { type Kits, openKits } from './open-kits.ts';
import { WorkedKit } from './work-kit.ts';

let kits: Kits;
let script: string;

beforeAll(async () => {
  script = await bundleForPage('tests/kits/kit-under-test.ts');
  kits = await openKits();
});
afterAll(() => kits.close());

async function working(
  kit: KitPage,
  around: Around,
  work: (kit: WorkedKit) => Promise<void>,
): Promise<readonly string[]> {
  const worked = await WorkedKit.begin(await kits.open(kit, around), kit, script);
  await work(worked);
  return worked.wrong;
}

const nameOf = ({ kit, variant }: KitPage): string => `${kit} ${variant}`;
const PAGED = CATALOGUE.filter(({ rows }) => rows === 'paged').map((kit) => [nameOf(kit), kit] as const);
const VIRTUAL = CATALOGUE.filter(({ rows }) => rows === 'virtual').map((kit) => [nameOf(kit), kit] as const);

/** Only there the titles stay in sight when the table is moved sideways. */
const FIXED: ReadonlySet<string> = new Set(['fixed', 'lock', 'sticky']);

const named = (name: string): KitPage => {
  const kit = CATALOGUE.find((each) => nameOf(each) === name);
  if (!kit) throw new Error(`no page ${name}`);
  return kit;
};

describe('paged lists are read, and each row is found where it is seen', () => {
  test.each(PAGED)('%s', async (_, kit) => {
    const wrong = await working(kit, {}, async (worked) => {
      await worked.look('first');
      await worked.turn();
      await worked.look('second page');
      if (FIXED.has(kit.variant)) {
        await worked.scroll(0, 500);
        await worked.look('scrolled sideways');
      }
      await worked.sort();
      await worked.look('sorted');
      await worked.filter('连衣裙');
      await worked.look('filtered');
      await worked.filter('');
      await worked.refresh();
      await worked.look('fresh figures');
    });
    expect(wrong).toEqual([]);
  });
});

describe('virtual lists are read and followed while they are scrolled', () => {
  test.each(VIRTUAL)('%s', async (_, kit) => {
    const wrong = await working(kit, {}, async (worked) => {
      await worked.follow();
      await worked.look('first');
      for (const step of [1, 2]) {
        await worked.scroll(330);
        await worked.look(`scrolled ${step}`);
      }
      await worked.checkFollowed();
      await worked.scroll(1_000_000);
      await worked.look('at the end');
      await worked.sort();
      await worked.look('sorted');
      await worked.scroll(-1_000_000);
      await worked.look('back at the top');
      await worked.filter('连衣裙');
      await worked.look('filtered');
      await worked.filter('');
      await worked.refresh();
      await worked.look('fresh figures');
    });
    expect(wrong).toEqual([]);
  });
});

describe('wherever the page draws it', () => {
  test.each([
    ['element plain', 'shadow'],
    ['antd fixed', 'shadow'],
    ['alifd lock', 'shadow'],
    ['tanstack divs', 'shadow'],
    ['antd plain', 'frame'],
    ['element virtual', 'frame'],
  ] as const)('%s in a %s', async (name, place) => {
    const wrong = await working(named(name), { place }, async (worked) => {
      await worked.look('first');
      await worked.sort();
      await worked.look('sorted');
    });
    expect(wrong).toEqual([]);
  });

  test.each(
    ['antd plain', 'alifd plain', 'tanstack divs'].flatMap((name) =>
      (['dialog', 'panel'] as const).map((over) => [name, over] as const),
    ),
  )("%s under another plug-in's table in a %s", async (name, over) => {
    const wrong = await working(named(name), { over }, async (worked) => {
      await worked.look('first');
    });
    expect(wrong).toEqual([]);
  });
});
