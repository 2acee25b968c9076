/** The HTML shell of the practice page, with what the page must know from the start. */
import type { Boot, BootList } from './boot.ts';
import { CHOSEN_AT_FIRST } from './columns.ts';
import { forgerScript } from './forger.ts';
import type { Scenario, ScenarioName } from './scenarios.ts';
import type { World } from './world.ts';

const KEYWORD = '连衣裙';

/** What scenarios open with instead. */
const CHOSEN: Readonly<Partial<Record<ScenarioName, readonly string[]>>> = {
  'column-chooser': ['itmUv', 'payAmt'],
  'rates-in-percent': ['itmUv', 'itmBounceRate', 'payByrCnt', 'payAmt'],
};

function bootOf(world: World, list: BootList, { name, fromPage }: Scenario): Boot {
  const month = world.choices.find((choice) => choice.dateType === 'recent30');
  return {
    list,
    invented: world.shop !== null,
    shopName: name === 'no-shop-id' ? null : world.name,
    scenario: fromPage === 1 ? name : `${name}@${fromPage}`,
    today: world.today,
    hour: world.hour,
    choices: world.choices,
    picker: world.picker,
    first: (month ?? world.choices.at(-1))?.label ?? '',
    chosen: CHOSEN[name] ?? CHOSEN_AT_FIRST,
    orderBy: name === 'sort' ? 'itmUv' : 'payAmt',
    descending: name !== 'sort',
    keyword: name === 'filter' ? KEYWORD : '',
  };
}

export function pageHtml(world: World, list: BootList, scenario: Scenario): string {
  const boot = bootOf(world, list, scenario);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${list.name} - 生意参谋 - 演示店铺</title>
${scenario.name === 'forged-message' ? forger(boot) : ''}<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<div id="root"></div>
<script type="application/json" id="practice-boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/assets/page.js"></script>
</body>
</html>
`;
}

function forger(boot: Boot): string {
  const choice = boot.choices.find(({ label }) => label === boot.first);
  const range = encodeURIComponent(`${choice?.from}|${choice?.to}`);
  const indexCode = boot.chosen.join(',');
  const query = `dateRange=${range}&dateType=${choice?.dateType}&page=1&pageSize=10&device=0&indexCode=${indexCode}`;
  return `<script>${forgerScript(`${boot.list.finished}?${query}`).replaceAll('</', '<\\/')}</script>\n`;
}
