import type { Page } from 'playwright-core';

export interface NotedFrames {
  readonly frames: number;
  readonly wrong: readonly string[];
}

/**
 * From now on looks at every frame just before it is painted.
 * @param look runs in the page, as text: gives what is wrong in this frame, one line each
 * @returns gives what was noted, and how many frames were looked at
 */
export async function watchFrames(page: Page, look: () => string[]): Promise<() => Promise<NotedFrames>> {
  const install = (wrongNow: () => string[]) => {
    const noted = { frames: 0, wrong: [] as string[] };
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;top:0;left:0;height:1px;width:1px';
    document.documentElement.append(box);
    // Resize observers run after all animation callbacks of a frame and before its paint.
    new ResizeObserver(() => {
      noted.frames += 1;
      noted.wrong.push(...wrongNow());
    }).observe(box);
    let wide = false;
    const next = () => {
      wide = !wide;
      box.style.width = wide ? '2px' : '1px';
      requestAnimationFrame(next);
    };
    next();
    Object.assign(window, { notedFrames: noted });
  };
  await page.evaluate(`(${install})(${look})`);
  return () => page.evaluate(() => (window as unknown as { notedFrames: NotedFrames }).notedFrames);
}
