/** What the desktop app's preload offers a page; a plain browser has no such door. */
type Desktop = { readonly pathForFile: (file: File) => string };

const desktop = (): Desktop | null => {
  const door: unknown = Reflect.get(window, 'milemark');
  return typeof door === 'object' && door !== null && 'pathForFile' in door ? (door as Desktop) : null;
};

export type Dropped = { readonly kind: 'paths'; readonly paths: readonly string[] } | { readonly kind: 'unknown'; readonly name: string };

/** Where dropped cards and folders lie. A plain browser does not say, by design: then only a name is known. */
export function droppedPaths(files: readonly File[]): Dropped {
  const door = desktop();
  const paths = door === null ? [] : files.map((file) => door.pathForFile(file)).filter((path) => path !== '');
  return paths.length > 0 ? { kind: 'paths', paths } : { kind: 'unknown', name: files[0]?.name ?? '' };
}
