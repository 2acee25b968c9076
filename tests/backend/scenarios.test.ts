import { describe, expect, it } from 'vitest';
import { FORGED_PRODUCT } from './forger.ts';
import { practiceHandler } from './handler.ts';
import { parseScenario, SCENARIOS } from './scenarios.ts';

const { answer } = practiceHandler({ today: '2026-11-22' });

function get(scenario: string, page = 1) {
  const query = `dateRange=2026-10-23%7C2026-11-21&dateType=recent30&page=${page}&indexCode=itmUv,payAmt`;
  const url = `https://sycm.taobao.com/cc/item/view/top.json?${query}`;
  return answer({ method: 'GET', url, headers: { 'x-practice-scenario': scenario } });
}

const json = (scenario: string, page = 1) => JSON.parse(get(scenario, page).body);
const firstRow = (scenario: string) => json(scenario).data.data[0];

describe('scenarios', () => {
  it('are all reachable by name and by name from a page on', () => {
    for (const name of Object.keys(SCENARIOS)) {
      expect(parseScenario(name)).toEqual({ name, fromPage: 1 });
      expect(get(name).status).toBe(200);
      expect(answer({ method: 'GET', url: `/cc/item_rank?scenario=${name}` }).body).toContain('practice-boot');
    }
    expect(parseScenario('no-such')).toBeNull();
    expect(() => practiceHandler({ scenario: 'no-such' })).toThrow('no such scenario');
  });

  it('begin a fault at the page named', () => {
    expect(json('session-expired@2', 1).code).toBe(0);
    expect(json('session-expired@2', 2).code).toBe(5810);
  });

  it('break the answer as they say', () => {
    expect(json('punish')).toMatchObject({ rgv587_flag: 'sm' });
    expect(get('punish').headers.bxpunish).toBe('1');
    expect(json('ciphertext').data).toMatch(/^[0-9A-F]{672}$/);
    expect(json('wrong-envelope').data).toBeUndefined();
    expect(() => json('cut-json')).toThrow(SyntaxError);
    expect(json('error-code').code).toBe(500);
    expect(json('empty').data).toEqual({ recordCount: 0, data: [] });
    expect(get('ten-megabytes').body.length).toBeGreaterThan(10 * 1024 * 1024);
  });

  it('bend the rows as they say', () => {
    expect(firstRow('missing-fields')).not.toHaveProperty('itmUv');
    expect(firstRow('not-published').payByrCnt).toEqual({});
    expect(firstRow('renamed-field')).not.toHaveProperty('payAmt');
    expect(firstRow('renamed-field').payAmtNew).toEqual(firstRow('normal').payAmt);
    expect(firstRow('money-in-fen').payAmt.value).toBe(Math.round(firstRow('normal').payAmt.value * 100));
    expect(firstRow('money-in-fen').itmUv).toEqual(firstRow('normal').itmUv);
    expect(typeof firstRow('ids-as-numbers').itemId.value).toBe('number');
    expect(firstRow('no-shop-id')).not.toHaveProperty('sellerId');
    expect(firstRow('no-shop-id').item).not.toHaveProperty('userId');
    expect(firstRow('hostile-titles').item.title).toContain('<script>');
  });

  it('play another shop in second-shop', () => {
    expect(firstRow('second-shop').sellerId.value).not.toBe(firstRow('normal').sellerId.value);
    expect(firstRow('second-shop').itemId.value).not.toBe(firstRow('normal').itemId.value);
    const page = answer({ method: 'GET', url: '/cc/item_rank?scenario=second-shop' }).body;
    expect(page).toContain('演示店铺二号');
  });

  it('let the answer of 30天 arrive last in superseded', () => {
    const week = '/cc/item/view/top.json?dateRange=2026-11-15%7C2026-11-21&dateType=recent7&page=1';
    const headers = { 'x-practice-scenario': 'superseded' };
    const { delayMs } = answer({ method: 'GET', url: week, headers });
    expect(get('superseded').delayMs).toBeGreaterThan(delayMs + 1000);
    expect(get('normal').delayMs).toBe(0);
  });

  it('run the forger only in forged-message', () => {
    expect(answer({ method: 'GET', url: '/cc/item_rank?scenario=forged-message' }).body).toContain(FORGED_PRODUCT);
    expect(answer({ method: 'GET', url: '/cc/item_rank' }).body).not.toContain('practiceForger');
  });
});
