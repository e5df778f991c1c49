import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereStale } from './build.mjs';
import { findChromium, setUpPackages, setUpPrograms } from './setup.mjs';
import { root, runMain, runNode, Stop } from './toolchain.mjs';

/** Measures what people wait for: `catalogue` (the usual) or `window`, with that bench's own options. */
await runMain(async () => {
  const given = process.argv.slice(2);
  const [name, ...options] = given[0] === undefined || given[0].startsWith('-') ? ['catalogue', ...given] : given;
  const bench = join(root, 'tests', 'bench', `${name}.ts`);
  if (!/^[a-z]+$/.test(name) || !existsSync(bench)) throw new Stop(`There is no bench "${name}". There are: catalogue, window.`);
  setUpPackages();
  if (name !== 'window') return runNode(bench, options);
  setUpPrograms({ chromium: true });
  await buildWhereStale();
  return runNode(bench, options, { cwd: root, env: { MILEMARK_CHROMIUM: findChromium() ?? '' } });
});
