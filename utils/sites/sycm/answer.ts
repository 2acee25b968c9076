/** The envelope 生意参谋 answers come in, and what a request of its product pages says. */
import type { AnswerDeclaration } from '../site.ts';
import { isSycmParameter, sycmListFacts } from './request.ts';

export const SYCM_ANSWER = {
  codeAt: 'code',
  okCode: 0,
  /** `{"code":5810,"msg":"You must login system first."}` */
  expiredCodes: [5810],
  shopAt: ['sellerId.value', 'item.userId'],
  companions: ['cycleCrc', 'syncCrc', 'yearSyncCrc', 'ratio'],
  isParameter: isSycmParameter,
} satisfies Partial<AnswerDeclaration>;

/** A list of products: finished days at `data.data`, today one level deeper beside the time of the last update. */
export function itemLists(finished: readonly string[], live: readonly string[]): AnswerDeclaration[] {
  const list = { ...SYCM_ANSWER, productAt: ['itemId.value'], facts: sycmListFacts };
  return [
    ...finished.map((path) => ({ ...list, path, rowsAt: 'data.data', totalAt: 'data.recordCount' })),
    ...live.map((path) => ({ ...list, path, rowsAt: 'data.data.data', totalAt: 'data.data.recordCount' })),
  ];
}
