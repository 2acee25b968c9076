/** The import's own thread: however large a file is, the panel stays responsive. */
import { openDatabase } from '../storage/database.ts';
import { FileJob } from './file-job.ts';
import type { Answer, Question } from './protocol.ts';

interface Running {
  readonly job: FileJob;
  readonly stop: AbortController;
}

const db = openDatabase();
const running = new Map<number, Running>();

function say(answer: Answer): void {
  postMessage(answer);
}

function jobOf(key: number): FileJob {
  const known = running.get(key);
  if (known) return known.job;
  const stop = new AbortController();
  const onProgress = (done: number) => say({ key, kind: 'progress', done });
  const job = new FileJob({ db, signal: stop.signal, onProgress });
  running.set(key, { job, stop });
  return job;
}

function outcomeOf(job: FileJob, question: Exclude<Question, { ask: 'drop' }>) {
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
}

async function answer(question: Question): Promise<void> {
  const { key } = question;
  if (question.ask === 'drop') {
    running.get(key)?.stop.abort();
    running.delete(key);
    return;
  }
  try {
    say({ key, kind: 'outcome', outcome: await outcomeOf(jobOf(key), question) });
  } catch (error) {
    say({ key, kind: 'failed', error: error instanceof Error ? error.name : String(error) });
  }
}

addEventListener('message', (event: MessageEvent<Question>) => void answer(event.data));
