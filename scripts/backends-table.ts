/** The README's table of backends and channels, made from the registry. */
import { FILE_LAYOUTS, SITES } from '../utils/sites/registry.ts';
import type { PageDeclaration } from '../utils/sites/site.ts';
import { pageNames } from '../utils/texts/page-names.ts';
import { ROOT } from './run.ts';

export const README: string = `${ROOT}/README.md`;
const MARKS = { from: '<!-- backends: written by npm run readme -->', to: '<!-- /backends -->' } as const;
const HEAD = '| 页面或文件 | 页面应答 | 页面表格 | 官方文件 |\n|---|---|---|---|';

const names: Readonly<Record<string, string>> = pageNames.zh;
const sign = (has: boolean): string => (has ? '✓' : '—');

function filesOf(page: string): string {
  const files = FILE_LAYOUTS.filter(({ layout }) => layout.page === page).map(({ layout }) => layout.name.zh);
  return files.length === 0 ? '—' : `✓ ${[...new Set(files)].join('、')}`;
}

const row = (page: string, answer: boolean, table: boolean): string =>
  `| ${names[page] ?? page} | ${sign(answer)} | ${sign(table)} | ${filesOf(page)} |`;

const pageRow = ({ id, answers, table }: PageDeclaration): string => row(id, answers.length > 0, table !== null);

/** One row a page kind in the order of the registry, then the files that belong to no page. */
export function backendsTable(): string {
  const pages = SITES.flatMap((site) => site.pages);
  const known = new Set(pages.map(({ id }) => id));
  const others = [...new Set(FILE_LAYOUTS.map(({ layout }) => layout.page))].filter((page) => !known.has(page));
  return [HEAD, ...pages.map(pageRow), ...others.map((page) => row(page, false, false))].join('\n');
}

/** @throws Error when the marks are not there */
export function withBackends(readme: string): string {
  const [from, to] = [readme.indexOf(MARKS.from), readme.indexOf(MARKS.to)];
  if (from < 0 || to < from) throw new Error('README without marks of the table of backends');
  return `${readme.slice(0, from + MARKS.from.length)}\n${backendsTable()}\n${readme.slice(to)}`;
}
