/** The backends played beside 生意参谋: one folder each under `tests/backend/`, one line here. */
import { alimamaPractice } from './alimama/site.ts';
import { amazonPractice } from './amazon/site.ts';
import { compassPractice } from './compass/site.ts';
import { jdSite } from './jd/site.ts';
import { pddPractice } from './pdd/site.ts';
import type { PracticeSite } from './practice-site.ts';
import { qianniuPractice } from './qianniu/site.ts';
import { qinghePractice } from './qinghe/site.ts';

export const OTHER_SITES: readonly PracticeSite[] = [
  jdSite,
  compassPractice,
  pddPractice,
  qianniuPractice,
  alimamaPractice,
  amazonPractice,
  qinghePractice,
];
