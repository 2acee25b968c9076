import { openDatabase } from '../storage/database.ts';
import { FileJob } from './file-job.ts';
import type { Question } from './protocol.ts';
import { serveThread } from './serve-thread.ts';

const db = openDatabase();

serveThread<FileJob, Question>({
  open: (signals) => new FileJob({ db, ...signals }),
  answer: (job, question) => {
    switch (question.ask) {
      case 'read':
        return job.read(question.input);
      case 'look':
        return job.look(question.input);
      case 'compare':
        return job.compare(question.input);
      case 'store':
        return job.store(question.input);
    }
  },
});
