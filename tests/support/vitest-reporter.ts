import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { addToTally, type Skip, saySkips } from './tally.ts';

/** Prints every skipped test with its reason, fails the run on a skip without one, and adds up for `npm test`. */
export default class SkipReporter implements Reporter {
  private filtered = false;

  onInit(vitest: Vitest): void {
    this.filtered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skips = tests.filter((test) => ['skipped', 'pending'].includes(test.result().state)).map(skipOf);
    addToTally({ passed: count('passed'), failed: count('failed') + broken, skipped: skips.length });
    if (!this.filtered && !saySkips(skips)) process.exitCode = 1;
  }
}

function skipOf(test: TestCase): Skip {
  const result = test.result();
  return { name: `${test.module.relativeModuleId} > ${test.fullName}`, reason: result.state === 'skipped' ? (result.note ?? null) : null };
}
