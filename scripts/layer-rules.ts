import { type Import, packageOf, readSource, type SourceFile } from './imports.ts';

export type Violation = { readonly rule: string; readonly path: string; readonly what: string; readonly reason: string };

type Rule = {
  readonly name: string;
  /** Why the rule is there and what to do instead, for the person who broke it. */
  readonly reason: string;
  /** What is wrong with one file, a phrase for each fault. */
  readonly faults: (file: SourceFile, files: ReadonlyMap<string, SourceFile>) => readonly string[];
};

/** Packages that the pure domain may use, each with the page in docs/decisions that lets it in. */
const DOMAIN_PACKAGES: Readonly<Record<string, string>> = {};

const DOMAIN_ORDER: Readonly<Record<string, number>> = {
  base: 0,
  time: 1,
  course: 2,
  media: 2,
  jobs: 3,
  logging: 3,
  query: 4,
  selects: 4,
  interchange: 5,
  rights: 6,
};
const STAGES = ['ingest', 'place', 'log', 'find', 'cut', 'deliver', 'jobs'];
const SHELLS = ['src/main/cli/', 'src/main/server/', 'src/main/electron/', 'src/main/index.ts'];
const SCREENS = ['library', 'logger', 'race', 'selects', 'ingest', 'rights', 'settings'];
const TEST_TOOLS = ['vitest', '@playwright/test', 'playwright', 'fast-check', '@axe-core/playwright'];

const under = (path: string, ...places: readonly string[]): boolean => places.some((place) => path.startsWith(place));
const folderIn = (path: string | null, parent: string): string | null =>
  path?.startsWith(parent) && path.slice(parent.length).includes('/') ? (path.slice(parent.length).split('/')[0] ?? null) : null;

/** A rule that judges each import by itself. */
const onImports =
  (applies: (path: string) => boolean, wrong: (item: Import, file: SourceFile) => boolean): Rule['faults'] =>
  (file) =>
    applies(file.path) ? file.imports.filter((item) => wrong(item, file)).map((item) => `imports ${item.specifier}`) : [];

/** A rule that keeps packages in their places within src. */
const onlyIn = (packages: readonly string[], ...places: readonly string[]): Rule['faults'] =>
  onImports(
    (path) => under(path, 'src/') && !under(path, ...places),
    (item) => item.target === null && packages.includes(packageOf(item.specifier)),
  );

const domainRules: readonly Rule[] = [
  {
    name: 'domain-is-pure',
    reason:
      'src/domain says what a film and a race are, without disk, clock or tool. A package enters by a page in docs/decisions and the list in scripts/layer-rules.ts; pass everything else in as a value.',
    faults: onImports(
      (path) => under(path, 'src/domain/'),
      ({ target, specifier }) => (target === null ? !(packageOf(specifier) in DOMAIN_PACKAGES) : !under(target, 'src/domain/')),
    ),
  },
  {
    name: 'domain-is-deterministic',
    reason: 'A domain function answers the same for the same values. Take the instant or the chance as an argument.',
    faults: (file) =>
      under(file.path, 'src/domain/')
        ? [...file.code.matchAll(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b/g)].map(([use]) => `uses ${use}`)
        : [],
  },
  {
    name: 'domain-order',
    reason: 'The domain is read from the ground up: base < time < course, media < logging, jobs < query, selects < interchange < rights.',
    faults: onImports(
      (path) => under(path, 'src/domain/'),
      ({ target }, { path }) => {
        const [from, to] = [folderIn(path, 'src/domain/'), folderIn(target, 'src/domain/')];
        return from !== null && to !== null && from !== to && !((DOMAIN_ORDER[to] ?? 99) < (DOMAIN_ORDER[from] ?? -1));
      },
    ),
  },
];

const mainRules: readonly Rule[] = [
  {
    name: 'stages-apart',
    reason: 'Stages meet only in the catalogue. Share a domain type, or have main/services.ts hand over what is needed.',
    faults: onImports(
      (path) => STAGES.includes(folderIn(path, 'src/main/') ?? ''),
      ({ target }, { path }) => {
        const to = folderIn(target, 'src/main/');
        return to !== null && STAGES.includes(to) && to !== folderIn(path, 'src/main/');
      },
    ),
  },
  {
    name: 'shells-on-top',
    reason: 'Shells use the house; the house knows no shell, no window and no page. Move what both need below them.',
    faults: onImports(
      (path) => under(path, 'src/main/') && !under(path, ...SHELLS),
      ({ target }) => target !== null && under(target, ...SHELLS, 'src/renderer/', 'src/preload/'),
    ),
  },
  {
    name: 'electron-place',
    reason: 'Tests and the browser host run without Electron: only src/main/index.ts, src/main/electron and src/preload may import it.',
    faults: onlyIn(['electron'], 'src/main/index.ts', 'src/main/electron/', 'src/preload/'),
  },
  {
    name: 'database-place',
    reason: 'Only src/main/catalogue speaks SQL, so that another store can stand behind the same interface. Add a call to stores.ts.',
    faults: onlyIn(['kysely', 'better-sqlite3'], 'src/main/catalogue/'),
  },
  {
    name: 'process-place',
    reason: 'Every child process starts in src/main/media, where white lists, limits and timeouts are.',
    faults: onlyIn(['node:child_process', 'child_process', 'fluent-ffmpeg', 'exiftool-vendored'], 'src/main/media/'),
  },
  {
    name: 'file-place',
    reason: 'Files are touched in src/main/files, media, catalogue and the shells only; everyone else gets a function that does it.',
    faults: onlyIn(['node:fs', 'fs'], 'src/main/files/', 'src/main/media/', 'src/main/catalogue/', ...SHELLS),
  },
];

const outerRules: readonly Rule[] = [
  {
    name: 'contract-imports',
    reason: 'The contract is what shells and house agree on: it may know the domain, zod and oRPC, and nothing that does work.',
    faults: onImports(
      (path) => under(path, 'src/contract/'),
      ({ target, specifier }) =>
        target === null ? !['zod', '@orpc/contract'].includes(packageOf(specifier)) : !under(target, 'src/contract/', 'src/domain/'),
    ),
  },
  {
    name: 'preload-imports',
    reason: 'The preload hands over the port and nothing else; a sandboxed one can load nothing but electron.',
    faults: onImports(
      (path) => under(path, 'src/preload/'),
      ({ target, specifier }) => (target === null ? specifier !== 'electron' : !under(target, 'src/preload/')),
    ),
  },
  {
    name: 'renderer-imports',
    reason: 'The page reaches the house by the contract only: it imports src/domain, the types of src/contract, and browser packages.',
    faults: onImports(
      (path) => under(path, 'src/renderer/'),
      ({ target, specifier, typeOnly }) => {
        if (target === null) return /^node:/.test(specifier) || ['electron', 'zod', '@orpc/server'].includes(packageOf(specifier));
        return !(under(target, 'src/renderer/', 'src/domain/') || (typeOnly && under(target, 'src/contract/')));
      },
    ),
  },
  {
    name: 'screens-apart',
    reason: 'A screen can be read and changed alone. What two screens need lives in renderer/ui, state or commands.',
    faults: onImports(
      (path) => SCREENS.includes(folderIn(path, 'src/renderer/') ?? ''),
      ({ target }, { path }) => {
        const to = folderIn(target, 'src/renderer/');
        return to !== null && SCREENS.includes(to) && to !== folderIn(path, 'src/renderer/');
      },
    ),
  },
  {
    name: 'no-tests-shipped',
    reason: 'What ships works without the tests, the scripts and their tools.',
    faults: onImports(
      (path) => under(path, 'src/'),
      ({ target, specifier }) =>
        target === null ? TEST_TOOLS.includes(packageOf(specifier)) : !under(target, 'src/') && !target.endsWith('package.json'),
    ),
  },
];

const shapeRules: readonly Rule[] = [
  {
    name: 'no-cycles',
    reason: 'Files that import each other in a ring can only be understood together. Move what they share below both.',
    faults: (file, files) => (file.path.startsWith('src/') && reaches(file, file.path, files) ? ['imports itself by way of others'] : []),
  },
  {
    name: 'named-for-what-it-is',
    reason: 'A file is found by what it does: no utils, helpers, common or misc.',
    faults: ({ path }) =>
      path
        .split('/')
        .map((part) => part.replace(/\..*$/, ''))
        .filter((part) => /^(utils?|helpers?|common|misc|shared|lib|stuff)$/i.test(part))
        .map((part) => `is called ${part}`),
  },
  {
    name: 'no-barrels',
    reason: 'Import a thing from the file that defines it; a file of re-exports hides where things are.',
    faults: ({ path, code, imports }) => {
      const all = imports.filter((item) => item.reExport);
      const own = code.replace(/\bexport\b[^'"`;]*?\bfrom\s*['"][^'"]+['"];?/g, '').trim();
      return under(path, 'src/') && all.length > 0 && own === '' ? ['holds nothing but re-exports'] : [];
    },
  },
  {
    name: 'no-ignores',
    reason: 'A rule that is wrong is changed for all, in the open; a fault is mended, not hidden.',
    faults: ({ text }) =>
      [...text.matchAll(/(?:\/\/|\/\*)\s*(biome-ignore|eslint-disable|@ts-ignore|@ts-nocheck)/g)].map(([, word]) => `says ${word}`),
  },
];

export const RULES: readonly Rule[] = [...domainRules, ...mainRules, ...outerRules, ...shapeRules];

/** Every break of a rule in these files, given as path → text. */
export function findViolations(texts: ReadonlyMap<string, string>): readonly Violation[] {
  const files = new Map([...texts].map(([path, text]) => [path, readSource(path, text)]));
  return [...files.values()].flatMap((file) =>
    RULES.flatMap(({ name, reason, faults }) => faults(file, files).map((what) => ({ rule: name, path: file.path, what, reason }))),
  );
}

function reaches(start: SourceFile, goal: string, files: ReadonlyMap<string, SourceFile>): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { target } of file.imports) {
      if (target === goal) return true;
      const next = target === null || seen.has(target) ? undefined : files.get(target);
      if (next === undefined) continue;
      seen.add(next.path);
      open.push(next);
    }
  }
  return false;
}
