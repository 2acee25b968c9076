/** A window somebody looks at, and one that only tests look at. */
import { describe, expect, it } from 'vitest';
import { launchOptions, PREFERENCES } from '../browser/support/launch-options.ts';

const launching = { executablePath: '/chromium' };

describe('with a window', () => {
  const options = launchOptions('/build', { ...launching, headless: false, viewport: { width: 1, height: 1 } }, false);

  it('lets the page be as large as the window, which fits a small laptop', () => {
    expect(options.viewport).toBeNull();
    const [, width, height] = /--window-size=(\d+),(\d+)/.exec(options.args.join(' ')) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(1366);
    expect(Number(height)).toBeLessThanOrEqual(820);
    expect(Number(height)).toBeGreaterThan(600);
  });

  it('shows none of the bars and bubbles that cover a page', () => {
    expect(options).toMatchObject({ ignoreDefaultArgs: ['--enable-automation'] });
    expect(options.args).toContain('--test-type');
    expect(PREFERENCES.translate.enabled).toBe(false);
  });
});

describe('without one', () => {
  it('has a size of its own, tall enough for a page of the list', () => {
    expect(launchOptions('/build', launching, false).viewport?.height).toBeGreaterThanOrEqual(2000);
    const viewport = { width: 360, height: 780 };
    expect(launchOptions('/build', { ...launching, viewport }, false).viewport).toEqual(viewport);
  });
});

it('loads the given build alone, and gives up the sandbox for root only', () => {
  for (const headless of [true, false]) {
    const { args } = launchOptions('/build', { ...launching, headless, args: ['--more'] }, false);
    expect(args).toContain('--disable-extensions-except=/build');
    expect(args).toContain('--load-extension=/build');
    expect(args).toContain('--more');
    expect(args).not.toContain('--no-sandbox');
    expect(launchOptions('/build', { ...launching, headless }, true).args).toContain('--no-sandbox');
  }
});
