/** The envelopes 商智 answers come in (backends.md 2.2). */
import type { AnswerDeclaration } from '../site.ts';
import { isJdParameter } from './parameters.ts';

/** −402 and −407: "unsafe request"; 601: too frequent. All three are the platform's risk control speaking. */
const RISK = [-402, -407, 601];

/** `{header: {code: 0}, body: {data: …}, errors: null}`. Its `size` is no count of the rows: 23 beside 24 of them. */
export const JD_LOWCODE = {
  codeAt: 'header.code',
  okCode: 0,
  expiredCodes: [],
  riskCodes: RISK,
  totalAt: null,
  shopAt: [],
  companions: [],
  isParameter: isJdParameter,
} satisfies Partial<AnswerDeclaration>;

/** `{status: 0, message, content: …}` of 客户, 库存 and the old pages. */
export const JD_CONTENT = { ...JD_LOWCODE, codeAt: 'status', shopAt: ['shopId'] } satisfies Partial<AnswerDeclaration>;
