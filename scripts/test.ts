/** `npm test`: everything, in one go, counted. Its last line is `N passed, N failed`. */
import { ensureChromium, ensureFirefox } from './browsers.ts';
import { makeGranted } from './granted.ts';
import { run, say, tool } from './run.ts';
import { checkSizes } from './sizes.ts';
import { runVitest } from './vitest-counts.ts';

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
const retries: string[] = [];

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(`${name} (${count.failed})`);
}

/** One command that passes or fails as a whole. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  say(`${name} …`);
  const { code, output } = await run(tool(command), args, false);
  if (code !== 0) console.log(output);
  add(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

async function tests(name: string, config: string, secondLook = false): Promise<void> {
  say(`${name} …`);
  // Else a golden file that is missing would be written, and the test that needs it pass.
  process.env.CI = '1';
  const counts = await runVitest(config, secondLook);
  add(name, counts);
  retries.push(...counts.retried);
}

async function main(): Promise<void> {
  process.env.KUANCE_CHROMIUM = await ensureChromium();
  process.env.KUANCE_FIREFOX = await ensureFirefox();

  await check('format and lint', 'biome', ['ci', '--error-on-warnings', '.']);
  await check('prepare', 'wxt', ['prepare']);
  await check('types', 'tsc', ['--noEmit']);
  // React stands there, not Preact.
  for (const page of ['tests/backend/page', 'tests/kits/page']) await check(`types of ${page}`, 'tsc', ['-p', page]);
  await check('unused code', 'knip', ['--no-progress']);
  await check('build for Chrome', 'wxt', ['build']);
  await check('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']);
  makeGranted();
  await tests('unit and architecture tests', 'vitest.config.ts');
  await check('web-ext lint', 'web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']);
  say('size budgets …');
  add('size budgets', checkSizes());
  // Real browsers on a busy machine now and then miss a moment; what is broken fails twice.
  await tests('end-to-end in Chromium, smoke in Firefox', 'vitest.browser.config.ts', true);
}

try {
  await main();
} catch (error) {
  console.log(error);
  add('run', { passed: 0, failed: 1 });
}
// A race that a second look hides is still a race.
for (const name of retries) console.log(`retried: ${name}`);
if (failures.length > 0) console.log(`failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
