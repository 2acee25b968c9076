/** A small played page: the bar that names its shop, buttons, what each asks for, what it shows. */

export interface Asked {
  readonly address: string;
  /** Posted as JSON, with the marks of the page's own scripts; without it the address is got. */
  readonly post?: object;
}

export interface SceneView {
  /** Of its button. */
  readonly label: string;
  /** In this order, one after another. */
  readonly asks: readonly Asked[];
  readonly markup: string;
}

export interface Scene {
  readonly title: string;
  readonly header: string;
  /** The first is shown as the page opens. */
  readonly views: readonly SceneView[];
}

/** Runs in the page. `data-shown` says which view has had all its answers. */
function run(views: readonly SceneView[]): void {
  const main = document.querySelector('main') as HTMLElement;
  let turn = 0;
  const ask = async ({ address, post }: Asked) => {
    const headers = { 'content-type': 'application/json', 'user-mup': '1', uuid: 'practice' };
    const posted = { method: 'POST', credentials: 'include' as const, headers, body: JSON.stringify(post) };
    await (await fetch(address, post ? posted : {})).text();
  };
  const show = async ({ label, asks, markup }: SceneView) => {
    const mine = ++turn;
    delete main.dataset.shown;
    for (const each of asks) await ask(each);
    if (mine !== turn) return;
    main.innerHTML = markup;
    main.dataset.shown = label;
  };
  document.addEventListener('click', ({ target }) => {
    const view = views.find(({ label }) => (target as Element).closest('nav button')?.textContent === label);
    if (view) void show(view);
  });
  const [first] = views;
  if (first) void show(first);
}

export function sceneHtml({ title, header, views }: Scene): string {
  const buttons = views.map(({ label }) => `<button type="button">${label}</button>`);
  const data = JSON.stringify(views).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body>${header}<nav>${buttons.join('')}</nav><main></main>
<script>(${run.toString()})(${data})</script></body>
</html>
`;
}
