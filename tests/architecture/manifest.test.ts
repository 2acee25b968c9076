/** The border is a test: permissions and hosts of the built extension, word for word. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.ts';

interface Manifest {
  readonly [key: string]: unknown;
}

const folder = (build: string) => join(ROOT, '.output', build);
const manifest = (build: string): Manifest => JSON.parse(readFileSync(join(folder(build), 'manifest.json'), 'utf8'));
const files = (build: string) =>
  readdirSync(folder(build), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .sort();

const HOSTS = [
  'https://sycm.taobao.com/*',
  'https://jdsz.jd.com/*',
  'https://sz.jd.com/*',
  'https://compass.jinritemai.com/*',
  'https://mms.pinduoduo.com/*',
  'https://myseller.taobao.com/*',
  'https://qn.taobao.com/*',
  'https://one.alimama.com/*',
  'https://sellercentral.amazon.com/*',
  'https://sellercentral.amazon.ca/*',
  'https://sellercentral.amazon.com.mx/*',
  'https://sellercentral.amazon.com.br/*',
  'https://sellercentral-europe.amazon.com/*',
  'https://sellercentral.amazon.co.uk/*',
  'https://sellercentral.amazon.de/*',
  'https://sellercentral.amazon.fr/*',
  'https://sellercentral.amazon.it/*',
  'https://sellercentral.amazon.es/*',
  'https://sellercentral.amazon.nl/*',
  'https://sellercentral.amazon.se/*',
  'https://sellercentral.amazon.pl/*',
  'https://sellercentral.amazon.com.be/*',
  'https://sellercentral.amazon.ie/*',
  'https://sellercentral.amazon.com.tr/*',
  'https://sellercentral.amazon.ae/*',
  'https://sellercentral.amazon.sa/*',
  'https://sellercentral.amazon.eg/*',
  'https://sellercentral.amazon.co.za/*',
  'https://sellercentral.amazon.in/*',
  'https://sellercentral.amazon.sg/*',
  'https://sellercentral.amazon.com.au/*',
  'https://sellercentral.amazon.co.jp/*',
  // For a page the operator teaches; asked for its own host alone.
  'https://*/*',
];

describe('manifest of the shipped build', () => {
  it('asks for no site and for the least permissions at install', () => {
    const chrome = manifest('chrome-mv3');
    expect(chrome.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'sidePanel',
    ]);
    expect(chrome.optional_permissions).toEqual(['notifications']);
    expect(chrome.host_permissions).toBeUndefined();
    expect(chrome.optional_host_permissions).toEqual(HOSTS);
    expect(chrome.content_scripts).toBeUndefined();
    expect(chrome.web_accessible_resources).toBeUndefined();
    expect(chrome.incognito).toBe('not_allowed');
    expect(chrome.minimum_chrome_version).toBe('111');
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('allows pictures from these hosts alone, in %s', (build) => {
    const { extension_pages: policy } = manifest(build).content_security_policy as { extension_pages: string };
    expect(policy).toBe(
      [
        "script-src 'self'; object-src 'self'; img-src 'self'",
        'https://img.alicdn.com',
        ...[10, 11, 13, 14, 20].map((n) => `https://img${n}.360buyimg.com`),
        'https://img.pddpic.com;',
      ].join(' '),
    );
  });

  it('has nothing in it beyond the keys known here', () => {
    expect(Object.keys(manifest('chrome-mv3')).sort()).toEqual(
      [
        'action',
        'background',
        'content_security_policy',
        'default_locale',
        'description',
        'icons',
        'incognito',
        'manifest_version',
        'minimum_chrome_version',
        'name',
        'optional_host_permissions',
        'optional_permissions',
        'permissions',
        'side_panel',
        'version',
      ].sort(),
    );
  });

  it('asks for the same in Firefox, with the sidebar there', () => {
    const firefox = manifest('firefox-mv3');
    expect(firefox.manifest_version).toBe(3);
    expect(firefox.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms']);
    expect(firefox.optional_permissions).toEqual(['notifications']);
    expect(firefox.host_permissions).toBeUndefined();
    expect(firefox.optional_host_permissions).toEqual(HOSTS);
    expect(firefox.sidebar_action).toBeDefined();
  });
});

describe('build for end-to-end tests', () => {
  it('differs from the shipped one only in that its hosts are required', () => {
    const { optional_host_permissions: optional, ...shipped } = manifest('chrome-mv3');
    const { host_permissions: required, ...granted } = manifest('chrome-mv3-granted');
    expect(granted).toEqual(shipped);
    expect(required).toEqual(optional);
  });

  it('is equal to it byte for byte in everything else', () => {
    expect(files('chrome-mv3-granted')).toEqual(files('chrome-mv3'));
    for (const path of files('chrome-mv3').filter((p) => p !== 'manifest.json')) {
      const same = readFileSync(join(folder('chrome-mv3'), path)).equals(
        readFileSync(join(folder('chrome-mv3-granted'), path)),
      );
      expect(same, path).toBe(true);
    }
  });
});

describe('PRIVACY.md', () => {
  const text = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');

  it('has a line for every permission and every host, and for nothing else', () => {
    const lines = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]);
    const { permissions, optional_permissions: asked, optional_host_permissions: hosts } = manifest('chrome-mv3');
    expect(lines).toEqual([permissions, asked, hosts].flatMap((list) => list as string[]));
  });

  it('names every host pictures may come from', () => {
    const { extension_pages: policy } = manifest('chrome-mv3').content_security_policy as { extension_pages: string };
    const allowed = [...policy.matchAll(/https:\/\/([^\s;]+)/g)].map((m) => m[1] ?? '');
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.filter((host) => !text.includes(`\`${host}\``))).toEqual([]);
  });

  it('states the purpose in one sentence, in both languages', () => {
    expect(text).toMatch(/\*\*用途（一句话）\*\* [^。\n]+。\n/);
    expect(text).toMatch(/\*\*Purpose \(one sentence\)\*\* [^.\n]+\.\n/);
  });
});

describe('licence and change log', () => {
  it.each(['LICENSE', 'CHANGELOG.md', 'README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'])('%s is there', (name) => {
    expect(existsSync(join(ROOT, name))).toBe(true);
  });
});
