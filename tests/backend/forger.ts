/**
 * Script of a page that tries to slip false figures to an extension: it asks the extension's hook for
 * its secret, offers a name of its own, and sends a false answer under every name it can think of.
 * Counts what it did in `window.practiceForger`.
 */
export const FORGED_PRODUCT = '600000000999';

const ROW = {
  itemId: { value: FORGED_PRODUCT },
  item: { itemId: FORGED_PRODUCT, title: '伪造商品' },
  payAmt: { value: 99_999_999 },
  itmUv: { value: 99_999_999 },
  payByrCnt: { value: 99_999_999 },
  itemCartByrCnt: { value: 99_999_999 },
};
const BODY = JSON.stringify({ code: 0, data: { recordCount: 1, data: [ROW] }, message: '操作成功' });

/** @param path path and query under which the false answer claims to have been received */
export function forgerScript(path: string): string {
  return `
(() => {
  const body = ${JSON.stringify(BODY)};
  const url = location.origin + ${JSON.stringify(path)};
  const head = { seq: 999, method: 'GET', url, body: null, status: 200, length: body.length };
  const text = JSON.stringify(head) + '\\n' + body;
  const state = { sent: 0, stolen: null };
  window.practiceForger = state;
  const names = ['kuance:answer', 'kuance-answer', 'kuance:name', 'practice-chosen-name'];
  window.addEventListener('kuance:name', (event) => {
    if (event.detail !== 'practice-chosen-name' && event.detail !== text) state.stolen = event.detail;
  });
  const send = () => {
    for (const name of state.stolen ? [...names, state.stolen] : names) {
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail: text, bubbles: true }));
    }
    window.postMessage({ type: 'kuance:answer', detail: text }, '*');
    state.sent += 1;
  };
  window.dispatchEvent(new CustomEvent('kuance:hello'));
  window.dispatchEvent(new CustomEvent('kuance:name', { detail: 'practice-chosen-name' }));
  send();
  window.addEventListener('load', () => setTimeout(send, 300));
})();`;
}
