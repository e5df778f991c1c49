import { accessSync, constants, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/**
 * Linux keeps this folder in memory. A catalogue waits for the disk at every commit, which a test of what it keeps need
 * not do a thousand times over: what tests make for themselves goes there, where there is room.
 */
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2_000_000_000;

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/vitest-reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          env: hasRoom(IN_MEMORY) ? { TMPDIR: IN_MEMORY } : {},
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
