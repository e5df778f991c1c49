import { posix } from 'node:path';

/** One import, re-export, dynamic import or require. `target` is a path in the checkout, null for a package. */
export type Import = {
  readonly specifier: string;
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly reExport: boolean;
};

/** A source file by its path from the checkout's root, with `/`. */
export type SourceFile = { readonly path: string; readonly text: string; readonly code: string; readonly imports: readonly Import[] };

const STRING_OR_COMMENT = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const FROM = /\b(import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /\b(?:import|require)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Reads a file's imports from its text; comments do not count. */
export function readSource(path: string, text: string): SourceFile {
  const code = text.replace(STRING_OR_COMMENT, (_, kept: string | undefined) => kept ?? '');
  const named = [...code.matchAll(FROM)].map(([, word, type, specifier = '']) => ({
    specifier,
    target: targetOf(path, specifier),
    typeOnly: type !== undefined,
    reExport: word === 'export',
  }));
  const bare = [...code.matchAll(BARE)].map(([, specifier = '']) => ({
    specifier,
    target: targetOf(path, specifier),
    typeOnly: false,
    reExport: false,
  }));
  return { path, text, code, imports: [...named, ...bare] };
}

/** The package that a bare specifier names: `@orpc/server/ws` is `@orpc/server`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

const targetOf = (path: string, specifier: string): string | null =>
  specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : null;
