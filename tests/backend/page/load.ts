/** Asking for rows as the real page does: fetch for finished days, XMLHttpRequest for today. */
export interface Metric {
  readonly value?: number;
  readonly cycleCrc?: number;
}

export interface PageRow {
  readonly itemId?: { readonly value?: string | number };
  readonly item?: { readonly title?: string; readonly detailUrl?: string };
  readonly itemStatus?: string;
  readonly isTmallNewItem?: boolean;
  readonly [code: string]: unknown;
}

export interface Rows {
  readonly total: number;
  readonly rows: readonly PageRow[];
}

/** @throws Error with a text for the operator when the answer is not what the page knows */
export async function load(path: string, scenario: string, signal: AbortSignal): Promise<Rows> {
  const address = `${path}&_=${Date.now()}&token=practice`;
  const headers = { 'x-practice-scenario': scenario, 'sycm-referer': '/cc/item_rank' };
  const text = path.includes('/live/') ? await byXhr(address, headers, signal) : await byFetch(address, headers);
  return rowsOf(JSON.parse(text));
}

async function byFetch(address: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(address, { headers });
  return response.text();
}

function byXhr(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('网络异常，请稍后重试'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send();
  });
}

interface Answer {
  readonly code?: number;
  readonly rgv587_flag?: string;
  readonly data?: { readonly data?: unknown; readonly recordCount?: number };
}

function rowsOf(answer: Answer): Rows {
  if (answer.rgv587_flag) throw new Error('安全提示：检测到异常访问行为，请稍后再试');
  if (answer.code === 5810) throw new Error('登录已失效，请重新登录');
  if (answer.code !== 0) throw new Error('数据加载失败，请稍后重试');
  const outer = answer.data;
  const list = Array.isArray(outer?.data) ? outer : (outer?.data as Answer['data']);
  if (!Array.isArray(list?.data)) throw new Error('数据加载失败，请稍后重试');
  return { total: list?.recordCount ?? 0, rows: list.data as PageRow[] };
}

const CACHE = 'practice-cache:';

/** The page keeps answers as `timestamp|{"value":{"_d":…}}`, the way the real one does. */
export function keep(path: string, rows: Rows): void {
  try {
    localStorage.setItem(CACHE + path, `${Date.now()}|${JSON.stringify({ value: { _d: rows } })}`);
  } catch {
    localStorage.clear();
  }
}

export function kept(path: string): Rows | null {
  const text = localStorage.getItem(CACHE + path);
  const bar = text?.indexOf('|') ?? -1;
  if (!text || bar < 0) return null;
  return (JSON.parse(text.slice(bar + 1)) as { value: { _d: Rows } }).value._d;
}
