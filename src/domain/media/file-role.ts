import type { MediaKind } from './clip.ts';

/** `clip`: a take of its own; `part`: belongs to a take (proxy, thumbnail, sidecar, index); `other`: no footage. */
export type FileRole = 'clip' | 'part' | 'other';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const VIDEO = words(
  'mp4 mov m4v qt mxf mts m2ts m2t ts avi mkv webm mpg mpeg m2v vob dv dif mod tod 3gp 3g2 wmv asf flv ogv insv 360 r3d braw crm ari lrv lrf',
);
const AUDIO = words('wav bwf w64 rf64 aif aiff aifc mp3 m4a aac ac3 flac ogg oga opus wma caf');
const STILL = words(
  'jpg jpeg jpe png tif tiff bmp gif webp heic heif avif jp2 j2k dpx exr tga psd dng cr2 cr3 nef arw raf rw2 orf pef insp arx',
);
const PARTS = words('lrv lrf thm srt xml bim cpi ifo bup txt cif cpf mif rmd mpl bdm smi ppn');

/** Folders whose media are copies, thumbnails or single sound channels of the takes beside them, by the shapes of camera cards. */
const PART_FOLDERS: readonly RegExp[] = [
  /(^|\/)contents\/(proxy|icon|audio|voice)\//i,
  /(^|\/)sub\/[^/]*s\d\d\.(mp4|mxf)$/i,
  /(^|\/)thmbnl\//i,
  /(^|\/)avchdtn\//i,
  /(^|\/)bdmv\/(clipinf|playlist|backup)\//i,
];

const extensionOf = (path: string): string => /\.([^./\\]+)$/.exec(path.trimEnd())?.[1]?.toLowerCase() ?? '';

/** What kind of footage a name promises; null for names that promise none. */
export function kindByName(path: string): MediaKind | null {
  const extension = extensionOf(path);
  if (VIDEO.has(extension)) return 'video';
  if (AUDIO.has(extension)) return 'audio';
  return STILL.has(extension) ? 'still' : null;
}

/** The role of a file by its path below the chosen folder, with `/` between folders. */
export function roleOf(relativePath: string): FileRole {
  if (PARTS.has(extensionOf(relativePath))) return 'part';
  if (kindByName(relativePath) === null) return 'other';
  return PART_FOLDERS.some((shape) => shape.test(relativePath)) ? 'part' : 'clip';
}

/** Whether a folder of this name is a production of ours, whose cached pictures are no footage. */
export const isProductionName = (name: string): boolean => /\.milemark$/i.test(name);

/** Whether a file or folder name is passed over: hidden, AppleDouble, a system's own, or a production of ours. */
export const isIgnoredName = (name: string): boolean =>
  name.startsWith('.') || isProductionName(name) || /^(\$RECYCLE\.BIN|System Volume Information|@eaDir|lost\+found)$/i.test(name);

/** Whether `neighbour` is a sidecar of the take `fileName`: same stem in any case, or Sony's `C0001M01.XML`. */
export function isSidecarOf(neighbour: string, fileName: string): boolean {
  if (neighbour === fileName || !PARTS.has(extensionOf(neighbour))) return false;
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();
  const [other, own] = [stem(neighbour), stem(fileName)];
  return other === own || (other.startsWith(own) && /^[mrs]\d\d$/.test(other.slice(own.length)));
}
