import { join } from 'node:path';
import { setUpPackages, setUpProgramsOrSay } from './setup.mjs';
import { root, runMain, runNode } from './toolchain.mjs';

await runMain(() => {
  setUpPackages();
  setUpProgramsOrSay();
  return runNode(join(root, 'src', 'main', 'cli', 'index.ts'), process.argv.slice(2));
});
