/** A recipe of a page as the readers of tables know it: a site of one page like the declared ones. */
import type { PagePlace } from '../recipes/page-place.ts';
import { isRole, type Meaning, type Recipe } from '../recipes/recipe.ts';
import { labelledName } from './labelled-name.ts';
import { partsOf } from './recipe-parts.ts';
import { shownInHeader } from './shown-in-header.ts';
import { leavesOf } from './shown-text.ts';
import type { FieldDeclaration, SiteDeclaration, TableDeclaration, TablePage } from './site.ts';
import { idIn, TAUGHT_ID } from './taught-id.ts';
import { textBesideId } from './text-beside-id.ts';

export interface PageRecipe extends Recipe {
  readonly place: PagePlace;
}

/** Settings of the pages of one host that no adapter was written for. */
export function taughtSiteId(host: string): string {
  return `taught.${host}`;
}

export function hasPlace(recipe: Recipe): recipe is PageRecipe {
  return recipe.place !== undefined;
}

/** Date pickers of the usual kits, their calendars left out. */
export const PICKER =
  '[class*="picker"]:not([class*="dropdown"]):not([class*="panel"]):not([class*="popup"]), [class*="date-editor"]';
const SEARCH = /搜|查|商品|宝贝|货品|名称|编号|编码|\bID\b|search|filter/i;
/** Choices of days and of how days are put together: 近7天, 昨日, 自然周, 按月, Last 30 days. */
const DAYS_CHOSEN =
  /^(?:(?:近|最近|过去)?\s*\d+\s*(?:天|日|周|个月|月)|[今昨前][日天]|实时|(?:自然|按)?[日周月季年]|本[周月]|上[周月]|自定义.{0,4}|today|yesterday|(?:last\s*)?\d+\s*days|daily|weekly|monthly|custom)$/i;
/** What tables of any kit have in common. */
const GENERAL = {
  idPattern: TAUGHT_ID,
  liveWords: ['实时', '今日', '今天'],
  totalText: /(?:共|总计|合计|total)\s*([\d,]+)/i,
  pageSizeText: /(\d+)\s*(?:条\s*)?\/\s*(?:页|page)/i,
  search: { placeholder: SEARCH, filter: 'keyword' },
  onlyBox: { word: '仅看', filter: 'only' },
  // Days are said elsewhere, and pages of the list and of the backend leave no product out.
  neutralChoices: [/^(?:全部|所有|不限|all)/i, /条\s*\/\s*页$/, /\/\s*page$/i, /^\d+$/, DAYS_CHOSEN],
  anyChoice: true,
  devices: {},
} satisfies Partial<TableDeclaration>;

function literal(text: string): RegExp {
  return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}$`);
}

function fieldsOf({ columns }: Recipe): readonly FieldDeclaration[] {
  return columns.flatMap(({ header, as, unit }) =>
    isRole(as) || as === 'title' ? [] : [{ path: '', chosenBy: null, headers: [header], as, unit, shownUnit: unit }],
  );
}

/** The first text of a product's cell that is not its id, nor the words before that. */
function titleBeside(cell: Element, { id }: PagePlace): string | null {
  const isId = (text: string) =>
    id.from === 'printed' ? text.includes(id.word) : TAUGHT_ID.test(text.trim()) && text.trim() === idIn(cell, id);
  return textBesideId(cell, isId);
}

function tableOf(recipe: PageRecipe): TableDeclaration {
  const { columns, place, periodLabel } = recipe;
  const under = (meaning: Meaning) => columns.filter(({ as }) => as === meaning).map(({ header }) => header);
  const parts = partsOf(under('part'));
  const days = under('day');
  const ids = under('product');
  const titles = under('title');
  const inColumn = place.id.from === 'column';
  const productOf = (row: Element) => idIn(row, place.id);
  const titleOf = (cell: Element) => {
    if (titles.length > 0) return leavesOf(cell, 1)[0]?.trim() ?? null;
    return inColumn ? null : titleBeside(cell, place);
  };
  return {
    ...GENERAL,
    productHeaders: titles.length > 0 ? titles : ids,
    otherHeaders: place.others,
    ...(inColumn && { idHeaders: ids }),
    productOf,
    titleOf,
    ...(parts.length + days.length > 0 && {
      parts: {
        columns: parts,
        required: parts.map(({ filter }) => filter),
        dayHeaders: days,
        ...(place.time === 'column' && { daysInRows: true as const }),
      },
    }),
    ...(place.time === 'now' && { ofNow: true }),
    ...(place.time === 'picker' && { picker: PICKER }),
    periodLabel,
    neutralChoices: [...GENERAL.neutralChoices, ...place.neutral.map(literal)],
  };
}

function pageOf(recipe: PageRecipe): TablePage {
  const { page, revision, level, place } = recipe;
  return {
    id: page,
    version: revision,
    addresses: [place.address],
    levels: [level],
    fields: fieldsOf(recipe),
    answers: [],
    table: tableOf(recipe),
    chooser: '',
  };
}

/** A page of which one header is known: every row below it counts as a product's. @param pointedAt null = any table with it */
export function probePage(header: string, pointedAt: Element | null): TablePage {
  const table: TableDeclaration = {
    ...GENERAL,
    productHeaders: [header],
    anyColumns: true,
    ...(pointedAt && { pointedAt }),
    productOf: () => 'row',
    titleOf: () => null,
    periodLabel: '',
  };
  return {
    id: 'taught.probe',
    version: 1,
    addresses: [],
    levels: ['spu'],
    fields: [],
    answers: [],
    table,
    chooser: '',
  };
}

function shopNameOf({ shop }: PagePlace): (document: Document) => string | null {
  switch (shop.from) {
    case 'header':
      return shownInHeader;
    case 'label':
      return (document) => labelledName(document, shop.word);
    case 'nowhere':
      return () => null;
  }
}

/** What every page of a host shares, and nothing is read of by itself. */
export function bareSite(host: string): Omit<SiteDeclaration, 'pages'> {
  return {
    id: taughtSiteId(host),
    platform: 'other',
    name: { zh: host, en: host },
    lacks: [],
    hosts: [`https://${host}/*`],
    dataHosts: [],
    excluded: [],
    shopName: () => null,
  };
}

export function taughtSite(recipe: PageRecipe): SiteDeclaration {
  const { place, platform } = recipe;
  const shown = shopNameOf(place);
  // Backends without a name of their own share one platform: their shops are told apart by the host.
  const shopName = (document: Document) => {
    const name = shown(document);
    return name === null || platform !== 'other' ? name : `${name}（${place.host}）`;
  };
  return { ...bareSite(place.host), platform, shopName, pages: [pageOf(recipe)] };
}

/** The taught pages of a host. */
export function taughtSites(recipes: readonly Recipe[], host: string): readonly SiteDeclaration[] {
  return recipes.filter(hasPlace).flatMap((recipe) => (recipe.place.host === host ? [taughtSite(recipe)] : []));
}
