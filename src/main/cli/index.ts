import { localHost } from '../host.ts';
import { runMilemark } from './run.ts';

// Node runs the sources as they are; the build puts both files side by side.
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? '../catalogue/worker.ts' : './db.js', import.meta.url);

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
// A reader that has read enough (head, less) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runMilemark({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stopped: ending.signal,
  write: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(`${line}\n`),
  createHost: (work) => localHost({ workerUrl, work }),
});
