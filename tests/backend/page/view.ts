/** What the page shows: period, paging, order, filters, chosen columns. */
import type { Boot, BootChoice, BootList } from '../boot.ts';

export interface View {
  readonly choice: BootChoice;
  readonly page: number;
  readonly orderBy: string;
  readonly descending: boolean;
  readonly device: string;
  readonly keyword: string;
  readonly chosen: readonly string[];
  readonly pageSize: number;
}

const PAGE_SIZE = 10;
const ALL_AT_ONCE = 100;

export function firstView(boot: Boot): View {
  const choice = boot.choices.find(({ label }) => label === boot.first) ?? boot.choices[0];
  if (!choice) throw new Error('no periods');
  const { orderBy, descending, keyword, chosen } = boot;
  const pageSize = boot.scenario === 'virtual-list' ? ALL_AT_ONCE : PAGE_SIZE;
  return { choice, page: 1, orderBy, descending, device: '0', keyword, chosen, pageSize };
}

/** Path and query of the request for a view. */
export function requestOf(view: View, list: BootList): string {
  const { choice } = view;
  const live = choice.dateType === 'today';
  const parameters = new URLSearchParams({
    dateRange: `${choice.from}|${choice.to}`,
    dateType: choice.dateType,
    page: String(view.page),
    pageSize: String(view.pageSize),
    order: view.descending ? 'desc' : 'asc',
    orderBy: view.orderBy,
    device: view.device,
    compareType: 'cycle',
    keyword: view.keyword,
    follow: 'false',
    cateId: '',
    cateLevel: '',
    indexCode: view.chosen.join(','),
  });
  return `${live ? list.live : list.finished}?${parameters}`;
}

export function periodText(view: View, hour: number): string {
  const { dateType, from, to } = view.choice;
  if (dateType === 'today') return `实时 ${from} ${String(hour).padStart(2, '0')}:00:00 更新`;
  return from === to ? from : `${from} ~ ${to}`;
}
