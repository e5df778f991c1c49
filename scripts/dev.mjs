import { join } from 'node:path';
import { setUpPackages, setUpProgramsOrSay } from './setup.mjs';
import { root, runMain, runNode, say } from './toolchain.mjs';

const PRODUCTION = process.env.MILEMARK_PRODUCTION ?? join(root, 'demo', 'One More Win.milemark');

/** The browser host with a window that is built again at every change: edit, reload the page. */
await runMain(async () => {
  setUpPackages();
  setUpProgramsOrSay();
  say('The window is built again as you edit; reload the page to see it. A change in src/main needs a restart.');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const window = runNode(vite, ['build', '--watch', '-c', 'vite.renderer.config.ts', '--logLevel', 'error'], { cwd: root });
  const host = runNode(join(root, 'src', 'main', 'cli', 'index.ts'), ['-L', PRODUCTION, 'serve', '--open'], { cwd: root });
  return Promise.race([window, host]);
});
