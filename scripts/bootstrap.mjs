/**
 * The way in on a bare machine: installs what the lock file says, then hands over to the pinned
 * Node 24 (from npm, because a bare machine may have 20 and the build needs 22 or newer).
 * Plain JavaScript on purpose: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command = 'test', ...args] = process.argv.slice(2);

function installed() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.kuance-installed');
  const ok = existsSync(mark) && readFileSync(mark, 'utf8') === lock;
  return { ok, remember: () => writeFileSync(mark, lock) };
}

function install() {
  const state = installed();
  if (state.ok) return;
  // Not stdout: what a command prints there may be read by another program.
  console.error('▸ 安装依赖 / installing dependencies (npm ci, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  state.remember();
}

/** The pinned Node where npm carries one for this system, else the running one if new enough. */
function nodeBinary() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, 'node_modules', `node-${os}-${process.arch}`, 'bin', name);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  console.error('需要 Node 22 或更新版本 / Node 22 or newer is needed on this system.');
  process.exit(1);
}

install();
const node = nodeBinary();
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
const run = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${command}.ts`), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  },
);
process.exit(run.status ?? 1);
