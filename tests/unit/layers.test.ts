import { describe, expect, test } from 'vitest';
import { findViolations, RULES } from '../../scripts/layer-rules.ts';

type Planted = { readonly rule: string; readonly path: string; readonly code: string; readonly beside?: Readonly<Record<string, string>> };

const PLANTED: readonly Planted[] = [
  { rule: 'domain-is-pure', path: 'src/domain/time/rate.ts', code: `import { readFileSync } from 'node:fs';` },
  { rule: 'domain-is-pure', path: 'src/domain/course/gpx.ts', code: `import { SaxesParser } from 'saxes';` },
  { rule: 'domain-is-pure', path: 'src/domain/time/rate.ts', code: `import type { Catalogue } from '../../main/catalogue/stores.ts';` },
  { rule: 'domain-is-deterministic', path: 'src/domain/media/clip.ts', code: 'export const now = () => Date.now();' },
  { rule: 'domain-is-deterministic', path: 'src/domain/media/clip.ts', code: 'export const chance = () => Math.random();' },
  { rule: 'domain-order', path: 'src/domain/time/rate.ts', code: `import { clip } from '../media/clip.ts';` },
  { rule: 'domain-order', path: 'src/domain/media/clip.ts', code: `import { mile } from '../course/mile.ts';` },
  { rule: 'domain-order', path: 'src/domain/query/query.ts', code: `import type { Select } from '../selects/selects-list.ts';` },
  { rule: 'domain-order', path: 'src/domain/base/result.ts', code: `import type { Film } from '../film/film.ts';` },
  { rule: 'stages-apart', path: 'src/main/ingest/ingest.ts', code: `import { place } from '../place/place.ts';` },
  { rule: 'stages-apart', path: 'src/main/cut/cutting.ts', code: `const { search } = await import('../find/finding.ts');` },
  { rule: 'shells-on-top', path: 'src/main/ingest/ingest.ts', code: `import { parse } from '../cli/arguments.ts';` },
  { rule: 'electron-place', path: 'src/main/media/tools.ts', code: `import { app } from 'electron';` },
  { rule: 'database-place', path: 'src/main/find/finding.ts', code: `import { sql } from 'kysely';` },
  { rule: 'database-place', path: 'src/main/cli/doctor.ts', code: `import Database from 'better-sqlite3';` },
  { rule: 'process-place', path: 'src/main/ingest/ingest.ts', code: `import { execFile } from 'node:child_process';` },
  { rule: 'process-place', path: 'src/main/cli/doctor.ts', code: `import ffmpeg from 'fluent-ffmpeg';` },
  { rule: 'file-place', path: 'src/main/deliver/delivery.ts', code: `import { writeFile } from 'node:fs/promises';` },
  { rule: 'contract-imports', path: 'src/contract/contract.ts', code: `import type { House } from '../main/services.ts';` },
  { rule: 'preload-imports', path: 'src/preload/index.ts', code: `import { z } from 'zod';` },
  { rule: 'renderer-imports', path: 'src/renderer/app/app.tsx', code: `import { shot } from '../../contract/schemas.ts';` },
  { rule: 'renderer-imports', path: 'src/renderer/app/app.tsx', code: `import { join } from 'node:path';` },
  { rule: 'renderer-imports', path: 'src/renderer/app/app.tsx', code: `import type { House } from '../../main/services.ts';` },
  { rule: 'screens-apart', path: 'src/renderer/selects/screen.tsx', code: `import { Tile } from '../library/tile.tsx';` },
  { rule: 'no-tests-shipped', path: 'src/main/media/tools.ts', code: `import { makeClip } from '../../../tests/support/media.ts';` },
  { rule: 'no-tests-shipped', path: 'src/domain/time/rate.ts', code: `import { expect } from 'vitest';` },
  {
    rule: 'no-cycles',
    path: 'src/main/files/a.ts',
    code: `import { b } from './b.ts';`,
    beside: { 'src/main/files/b.ts': `export { c } from './c.ts'; const b = 1;`, 'src/main/files/c.ts': `import './a.ts';` },
  },
  { rule: 'named-for-what-it-is', path: 'src/renderer/utils/dates.ts', code: 'export const x = 1;' },
  { rule: 'named-for-what-it-is', path: 'src/main/files/helpers.ts', code: 'export const x = 1;' },
  {
    rule: 'no-barrels',
    path: 'src/domain/time/index.ts',
    code: `// Everything of time.\nexport * from './rate.ts';\nexport { a } from './b.ts';\n`,
  },
  { rule: 'no-ignores', path: 'src/domain/time/rate.ts', code: `// ${'biome'}-ignore lint/suspicious/noExplicitAny: later` },
];

const rulesBroken = (path: string, code: string, beside: Readonly<Record<string, string>> = {}): readonly string[] =>
  findViolations(new Map([...Object.entries(beside), [path, code]])).map((violation) => violation.rule);

describe('the layer rules', () => {
  test.each(PLANTED)('$rule finds what is planted in $path', ({ rule, path, code, beside }) => {
    expect(rulesBroken(path, code, beside)).toContain(rule);
  });

  test('every rule is proved by a planted violation, and tells a person why', () => {
    expect(RULES.map((rule) => rule.name).sort()).toEqual([...new Set(PLANTED.map((planted) => planted.rule))].sort());
    for (const rule of RULES) expect(rule.reason).toMatch(/^\S.{40,}\.$/);
  });

  test.each([
    ['src/domain/media/clip.ts', `import type { Rate } from '../time/rate.ts';\n// import { app } from 'electron'`],
    ['src/domain/selects/edit.ts', `import type { Change } from '../logging/change.ts';\nconst at = new Date(0);`],
    ['src/main/catalogue/worker.ts', `import { Kysely } from 'kysely';\nimport { readFileSync } from 'node:fs';`],
    ['src/main/media/tools.ts', `import { execFile } from 'node:child_process';`],
    ['src/main/cli/index.ts', `import { openHouse } from '../services.ts';\nimport { existsSync } from 'node:fs';`],
    [
      'src/renderer/api/client.ts',
      `import type { Contract } from '../../contract/contract.ts';\nimport { formatRate } from '../../domain/time/rate.ts';`,
    ],
    ['src/renderer/library/screen.tsx', `import { Button } from '../ui/button.tsx';\nimport './screen.module.css';`],
    ['src/main/files/path.ts', `export { a } from './a.ts';\nexport const b = 'from "electron"';`],
  ])('%s may stay as it is', (path, code) => {
    expect(rulesBroken(path, code)).toEqual([]);
  });
});
