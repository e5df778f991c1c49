import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWhereStale } from './build.mjs';
import { findChromium, setUpPackages, setUpPrograms } from './setup.mjs';
import { root, runMain, runNode, say } from './toolchain.mjs';

const tally = join(root, 'node_modules', '.cache', 'milemark', 'tally.jsonl');

await runMain(async () => {
  setUpPackages();
  setUpPrograms({ chromium: true });
  await buildWhereStale();
  mkdirSync(dirname(tally), { recursive: true });
  rmSync(tally, { force: true });
  const env = { MILEMARK_TALLY: tally, MILEMARK_CHROMIUM: findChromium() ?? '' };
  if (!existsSync(join(root, '..', 'shared', 'samples')))
    say('Real samples (../shared/samples) are not here: the tests that read them are skipped.');
  const vitest = await runNode(join(root, 'node_modules', 'vitest', 'vitest.mjs'), ['run'], { cwd: root, env });
  const playwright = await runNode(join(root, 'node_modules', '@playwright', 'test', 'cli.js'), ['test'], { cwd: root, env });
  const total = sumOfTallies();
  const status = vitest === 0 && playwright === 0 && total.failed === 0 ? 0 : 1;
  // A runner that ended badly without a failed test (a crash, a skip without a reason) counts as one failure.
  if (status !== 0 && total.failed === 0) total.failed = 1;
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return status;
});

/** What the two runners' reporters (tests/support) counted. */
function sumOfTallies() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(tally)) return sum;
  for (const line of readFileSync(tally, 'utf8').split('\n').filter(Boolean)) {
    const counts = JSON.parse(line);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  return sum;
}
