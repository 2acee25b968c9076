import type { PageDeclaration } from '../site.ts';
import { AMAZON_FIELDS, CHILD } from './fields.ts';
import { childReportFacts, isChildReport, REPORT } from './request.ts';
import { childRows } from './rows.ts';

/** 业务报告 按子 ASIN (backends.md 6), of the same observations as its file but for the amounts. */
export const byAsinReport: PageDeclaration = {
  id: 'amazon.by-asin',
  version: 1,
  addresses: [`/business-reports#/report?id=${REPORT}`],
  levels: ['spu'],
  fields: AMAZON_FIELDS,
  unread: [{ metric: 'payAmount', why: 'no-currency' }],
  answers: [
    {
      path: '/business-reports/api',
      isFor: isChildReport,
      rowsAt: 'data.getReportData.rows',
      rowsOf: childRows,
      totalAt: null,
      // GraphQL says so only where something went wrong.
      codeAt: 'errors',
      okCode: null,
      expiredCodes: [],
      productAt: [CHILD],
      idPattern: /^[0-9A-Z]{10}$/,
      shopAt: [],
      companions: [],
      facts: childReportFacts,
      isParameter: () => false,
    },
  ],
  // Its kit draws cells in the light, but under which words in which language is not public.
  table: null,
  chooser: '',
};
