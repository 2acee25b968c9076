import { openSettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { sweepBills } from '../storage/settlement/staged-files.ts';
import { serveThread } from './serve-thread.ts';
import { SettlementJob } from './settlement-job.ts';
import type { SettlementQuestion } from './settlement-protocol.ts';

const db = openSettlementDatabase();

// A page that was closed may have left what it had read and not stored.
void sweepBills(db).catch(() => undefined);

serveThread<SettlementJob, SettlementQuestion>({
  open: (signals) => new SettlementJob(db, signals),
  answer: async (job, question) => {
    switch (question.ask) {
      case 'read':
        return job.read(question.input);
      case 'store':
        return job.store(question.input);
      case 'look':
        return job.teach.look(question.input);
      case 'tryTaught':
        return job.teach.tryTaught(question.input);
      case 'tryOrders':
        return job.teach.tryOrders(question.input);
      case 'learn':
        return job.teach.learn(question.input);
      case 'taught':
        return job.teach.list();
      case 'changeTaught':
        return job.teach.change(question.input);
      case 'report':
        return job.report(question.input);
      case 'list':
        return job.list(question.input);
      case 'say':
        return job.say(question.input);
      case 'suggest':
        return job.suggest(question.input);
      case 'match':
        return job.match(question.input);
      case 'unmatch':
        return job.unmatch(question.input);
      case 'month':
        return job.month(question.input);
      case 'close':
        return job.close(question.input);
      case 'closedWorkbook':
        return job.closedWorkbook(question.input);
      case 'payables':
        return job.payables(question.input);
      case 'fees':
        return job.fees(question.input);
      case 'statement':
        return job.statement(question.input);
      case 'statementFile':
        return job.statementFile(question.input);
      case 'reports':
        return job.reports(question.input);
      case 'dues':
        return job.dues(question.input);
      case 'products':
        return job.products(question.input);
      case 'reportRows':
        return job.reportRows(question.input);
      case 'workbook':
        return job.workbook(question.input);
      case 'backup':
        return job.backup.save(question.input);
      case 'openBackup':
        return job.backup.open(question.input);
      case 'restoreBackup':
        return job.backup.restore();
      default:
        return question satisfies never;
    }
  },
});
