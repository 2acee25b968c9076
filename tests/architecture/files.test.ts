/** Size, names and forbidden words of the source files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, productSources, type Source, sourcesIn } from './sources.ts';

const lines = (s: Source): number => s.text.trimEnd().split('\n').length;
const paths = (list: readonly Source[]): string[] => list.map((s) => s.path);

describe('size and names', () => {
  it('entry points only wire: at most 40 lines', () => {
    const entries = productSources().filter((s) => /^entrypoints\/([^/]+|[^/]+\/(index|main))\.tsx?$/.test(s.path));
    expect(entries.length).toBeGreaterThan(0);
    expect(paths(entries.filter((s) => lines(s) > 40))).toEqual([]);
  });

  it('no file is over 300 lines', () => {
    const all = [...productSources(), ...sourcesIn('tests', 'scripts')];
    expect(paths(all.filter((s) => lines(s) > 300))).toEqual([]);
  });

  it('files are named in kebab-case', () => {
    const odd = paths(productSources()).filter(
      (p) => !/^([a-z0-9-]+(\.content)?\/)*[a-z0-9-]+(\.content)?\.tsx?$/.test(p),
    );
    expect(odd).toEqual([]);
  });
});

const FORBIDDEN =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\beval\(|\bnew Function\b/;
const NETWORK =
  /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)/;
/** The only place that touches the page's requests, and only to copy their answers. */
const HOOK = /^utils\/capture\/hook[a-z-]*\.ts$/;

describe('forbidden words', () => {
  it('writes no HTML and runs no text as code', () => {
    expect(paths(productSources().filter((s) => FORBIDDEN.test(s.code)))).toEqual([]);
  });

  it('names the network only in the hook', () => {
    const named = productSources().filter((s) => NETWORK.test(s.code));
    expect(paths(named.filter((s) => !HOOK.test(s.path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  it('clicks nothing on the page', () => {
    const onPage = productSources().filter((s) => /^(utils\/(capture|sites)|components\/overlay)\//.test(s.path));
    expect(paths(onPage.filter((s) => /\.(click|submit|requestSubmit)\(\)/.test(s.code)))).toEqual([]);
  });
});

describe('sites', () => {
  it('every folder in utils/sites is registered', () => {
    const folders = new Set(
      paths(productSources())
        .map((p) => /^utils\/sites\/([^/]+)\//.exec(p)?.[1])
        .filter((f) => f !== undefined),
    );
    expect(existsSync(join(PROJECT, 'utils/sites/registry.ts'))).toBe(true);
    const registry = productSources().find((s) => s.path === 'utils/sites/registry.ts');
    const registered = new Set(registry?.imports.map((i) => /^utils\/sites\/([^/]+)\//.exec(i.target)?.[1]));
    expect([...folders].filter((f) => !registered.has(f))).toEqual([]);
  });
});
