import { globSync, readFileSync } from 'node:fs';
import { findViolations, RULES } from './layer-rules.ts';

const paths = globSync('{src,scripts,tests}/**/*.{ts,tsx,mjs}').map((path) => path.replaceAll('\\', '/'));
const violations = findViolations(new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')])));

for (const { path, what, rule, reason } of violations) process.stdout.write(`${path} ${what}\n  ${rule}: ${reason}\n`);
process.stdout.write(`layers: ${RULES.length} rules, ${paths.length} files, ${violations.length} violations\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
