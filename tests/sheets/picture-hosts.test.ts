import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PICTURE_HOSTS, pictureAddress } from '../../utils/sheets/picture-hosts.ts';
import { SITES } from '../../utils/sites/registry.ts';

describe('an address that may be loaded', () => {
  it.each([
    ['taobao', '//img.alicdn.com/bao/uploaded/a.jpg', 'https://img.alicdn.com/bao/uploaded/a.jpg'],
    ['taobao', 'https://img.alicdn.com/a.jpg?who=me#me', 'https://img.alicdn.com/a.jpg'],
    ['jd', '//img10.360buyimg.com/n3/a.png', 'https://img10.360buyimg.com/n3/a.png'],
    ['pdd', 'https://img.pddpic.com/a.jpeg', 'https://img.pddpic.com/a.jpeg'],
  ] as const)('%s %s', (platform, text, expected) => expect(pictureAddress(platform, text)).toBe(expected));
});

describe('any other is none', () => {
  it.each([
    ['another platform’s host', 'jd', '//img.alicdn.com/a.jpg'],
    ['a foreign host', 'taobao', 'https://example.com/a.jpg'],
    ['a host that only ends like one', 'taobao', 'https://evil-img.alicdn.com/a.jpg'],
    ['a host that only begins like one', 'taobao', 'https://img.alicdn.com.evil.example/a.jpg'],
    ['a login in it', 'taobao', 'https://me:secret@img.alicdn.com/a.jpg'],
    ['a host before a login sign', 'taobao', 'https://img.alicdn.com@evil.example/a.jpg'],
    ['another port', 'taobao', 'https://img.alicdn.com:8443/a.jpg'],
    ['no encryption', 'taobao', 'http://img.alicdn.com/a.jpg'],
    ['another scheme', 'taobao', 'javascript:alert(1)//img.alicdn.com/'],
    ['a picture in the text itself', 'taobao', 'data:image/png;base64,AAAA'],
    ['no host', 'taobao', '/a.jpg'],
    ['nothing', 'taobao', ''],
    ['one longer than addresses are', 'taobao', `//img.alicdn.com/${'a'.repeat(500)}`],
    ['a platform no host is known of', 'douyin', 'https://p3-item.ecombdimg.com/a'],
  ] as const)('%s', (_, platform, text) => expect(pictureAddress(platform, text)).toBeNull());

  it('whatever the text', () => {
    const parts = fc.constantFrom(
      '//',
      'https:',
      'img.alicdn.com',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '.',
      'a',
      '%2e',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (texts) => {
        const address = pictureAddress('taobao', texts.join(''));
        if (address === null) return;
        const { origin, search, hash, username } = new URL(address);
        expect([origin, search, hash, username]).toEqual(['https://img.alicdn.com', '', '', '']);
      }),
    );
  });
});

it('no host of pictures is one of a backend: a login would go along', () => {
  const backends = SITES.flatMap(({ hosts, dataHosts }) => [
    ...hosts.map((host) => new URL(host.replace('*', '')).host),
    ...dataHosts,
  ]);
  expect(
    Object.values(PICTURE_HOSTS)
      .flat()
      .filter((host) => backends.includes(host)),
  ).toEqual([]);
});
