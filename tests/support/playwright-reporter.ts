import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { addToTally, saySkips } from './tally.ts';

/** The same for the browser tests: every skip with its reason, no skip without one, counts for `npm test`. */
export default class SkipReporter implements Reporter {
  private tests: readonly TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const count = (outcome: string) => this.tests.filter((test) => test.outcome() === outcome).length;
    const skips = this.tests
      .filter((test) => test.outcome() === 'skipped')
      .map((test) => ({
        name: test.titlePath().filter(Boolean).join(' > '),
        reason: test.annotations.find((note) => note.type === 'skip')?.description ?? null,
      }));
    addToTally({ passed: count('expected'), failed: count('unexpected') + count('flaky'), skipped: skips.length });
    return { status: saySkips(skips) ? result.status : 'failed' };
  }

  printsToStdio(): boolean {
    return false;
  }
}
