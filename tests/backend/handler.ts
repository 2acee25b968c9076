/** The practice backend without a socket: a request goes in, a reply comes out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoRow } from '../../utils/demo/rows.ts';
import type { ProductTruth } from '../../utils/demo/shop.ts';
import { type Day, dayOfInstant, parseDay } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { envelope, ranking } from './answers.ts';
import { bendAnswer, bendRows, delayOf, jsonReply, type Reply } from './faults.ts';
import { ARCHIVES_PAGE, archivesAnswer, archivesHtml } from './item-archives.ts';
import { answeredList, listAt } from './lists.ts';
import { LIVE_OVERVIEW_PATH, OVERVIEW_PATH, overviewAnswer, shopTotals } from './overview.ts';
import { parseQuery } from './parameters.ts';
import { NORMAL, parseScenario, type Scenario } from './scenarios.ts';
import { pageHtml } from './shell.ts';
import { makeWorld, type World } from './world.ts';

interface PracticeRequest {
  readonly method: string;
  /** Absolute address; only path and query are looked at. */
  readonly url: string;
  readonly body?: string | null;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** `delayMs`: how long whoever carries the reply should wait before giving it. */
interface PracticeReply extends Reply {
  readonly delayMs: number;
}

export interface PracticeSettings {
  readonly seed?: number;
  /** Today of the shop; the machine's day in Shanghai by default. */
  readonly today?: string;
  /** Full hour up to which today has come; 14 by default. */
  readonly hour?: number;
  /** Text of an items table to play instead of the generated shop. */
  readonly data?: string | null;
  /** A world to play instead of all of these. */
  readonly world?: World;
  /** Scenario of requests that name none. */
  readonly scenario?: string;
}

/** What the answers rest on, for tests to compare with. */
interface Truth {
  readonly world: World;
  readonly products: readonly ProductTruth[];
  /** Rows of a finished day or range, or of today so far; null when there is none. */
  readonly rows: (period: Period) => readonly DemoRow[] | null;
}

export interface PracticeHandler {
  readonly answer: (request: PracticeRequest) => PracticeReply;
  readonly truth: Truth;
}

const SCENARIO_HEADER = 'x-practice-scenario';
const DIST = join(import.meta.dirname, '.dist');
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** @throws Error when the settings name no existing day or scenario, or the data cannot be read */
export function practiceHandler(settings: PracticeSettings = {}): PracticeHandler {
  const today = parseDay(settings.today ?? dayOfInstant(Date.now()));
  if (today === null) throw new Error(`no such day: ${settings.today}`);
  const standing = parseScenario(settings.scenario ?? 'normal');
  if (standing === null) throw new Error(`no such scenario: ${settings.scenario}`);
  const options = { seed: settings.seed ?? 7, today, hour: settings.hour ?? 14, data: settings.data ?? null };
  const made = settings.world ?? makeWorld({ ...options, which: 0 });
  const worlds = [made, settings.world ?? makeWorld({ ...options, which: 1 })] as const;
  const worldOf = (scenario: Scenario) => worlds[scenario.name === 'second-shop' ? 1 : 0];
  const answer = (request: PracticeRequest): PracticeReply => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const asked = url.searchParams.get('scenario') ?? request.headers?.[SCENARIO_HEADER];
    const scenario = asked === undefined ? standing : (parseScenario(asked) ?? standing);
    return route(url, scenario, worldOf(scenario));
  };
  const [world] = worlds;
  return { answer, truth: { world, products: world.shop?.products ?? [], rows: world.rows } };
}

function route(url: URL, scenario: Scenario, world: World): PracticeReply {
  const shown = listAt(url.pathname, world);
  if (shown) return page(pageHtml(world, shown, scenario));
  const answered = answeredList(url.pathname);
  if (answered) return list(url, scenario, world, answered === 'live');
  switch (url.pathname) {
    case OVERVIEW_PATH:
      return overview(url, world, false);
    case LIVE_OVERVIEW_PATH:
      return overview(url, world, true);
    case ARCHIVES_PAGE:
      return page(archivesHtml(world, url.searchParams.get('itemId') ?? ''));
    case '/practice/truth.json':
      return truthReply(url, world);
    default: {
      const archives = archivesAnswer(url, world);
      return archives ? now(jsonReply(archives)) : asset(url.pathname);
    }
  }
}

function page(body: string): PracticeReply {
  return now({ status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body });
}

function overview(url: URL, world: World, live: boolean): PracticeReply {
  const [from = '', to = ''] = (url.searchParams.get('dateRange') ?? '').split('|').map(parseDay);
  if (!from || !to || (live && from !== world.today)) return now(refused('dateRange'));
  const totals = shopTotals(world, live ? { kind: 'live', day: from } : periodOf(from, to));
  const updateTime = live ? `${world.today} ${world.hour}:00:00` : null;
  return now(totals ? jsonReply(overviewAnswer(totals, updateTime)) : refused('dateRange'));
}

function list(url: URL, wanted: Scenario, world: World, live: boolean): PracticeReply {
  const query = parseQuery(url.searchParams, live, world.today);
  if (typeof query === 'string') return now(refused(query));
  const found = ranking(world, query);
  if (found === null) return now(refused('dateRange'));
  const { name } = query.page >= wanted.fromPage ? wanted : NORMAL;
  const key = query.page * 1009 + world.hour;
  const good = envelope(query.period, world, bendRows(name, found), key);
  return { ...bendAnswer(name, good, key), delayMs: delayOf(name, query.period) };
}

function refused(parameter: string): Reply {
  return jsonReply({ code: 1001, message: `参数错误：${parameter}`, traceId: '' });
}

function truthReply(url: URL, world: World): PracticeReply {
  const from = parseDay(url.searchParams.get('from') ?? '');
  const to = parseDay(url.searchParams.get('to') ?? '');
  const rows = from === null || to === null ? null : world.rows(periodOf(from, to));
  return now(jsonReply(JSON.parse(JSON.stringify({ products: world.shop?.products ?? [], rows }))));
}

function periodOf(from: Day, to: Day): Period {
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

function asset(pathname: string): PracticeReply {
  const name = /^\/assets\/([\w-]+\.(js|css))$/.exec(pathname);
  const file = join(DIST, 'assets', name?.[1] ?? '');
  if (!name || !existsSync(file))
    return now({ status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' });
  const type = `${TYPES[name[2] ?? ''] ?? 'text/plain'};charset=UTF-8`;
  return now({ status: 200, headers: { 'content-type': type }, body: readFileSync(file, 'utf8') });
}

function now(reply: Reply): PracticeReply {
  return { ...reply, delayMs: 0 };
}
