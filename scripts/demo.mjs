import { join } from 'node:path';
import { setUpPackages, setUpPrograms } from './setup.mjs';
import { root, runMain, runNode } from './toolchain.mjs';

await runMain(() => {
  setUpPackages();
  setUpPrograms();
  const args = process.argv.slice(2);
  const folder = args.some((arg) => !arg.startsWith('-')) ? [] : [join(root, 'demo', 'One More Win.milemark')];
  return runNode(join(root, 'src', 'main', 'cli', 'index.ts'), ['demo', ...folder, ...args]);
});
