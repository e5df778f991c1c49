import { join } from 'node:path';
import { exiftoolPath } from 'exiftool-vendored';
import { runTool } from './run-tool.ts';

export type Tool = { readonly path: string; readonly version: string };

/** What was found, and what the ffmpeg found is able to do. */
export type Tools = {
  readonly ffmpeg: Tool | null;
  readonly ffprobe: Tool | null;
  readonly exiftool: Tool | null;
  readonly encoders: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
};

/** Paths that a person chose in the settings. */
export type ToolSettings = { readonly ffmpeg?: string; readonly ffprobe?: string };

/** One line of `doctor`: `help` says how to get the tool on this system when it is missing. */
export type ToolReport = {
  readonly name: string;
  readonly found: boolean;
  readonly version: string | null;
  readonly path: string | null;
  readonly help: string | null;
};

const CHECK_MS = 10_000;
const NEEDED_ENCODERS = ['libx264', 'aac', 'mjpeg'];
const NEEDED_FILTERS = ['scale', 'thumbnail', 'showwavespic', 'bwdif'];

/**
 * Finds the tools: a person's setting, then MILEMARK_FFMPEG and MILEMARK_FFPROBE, then those shipped with the
 * app, then PATH. Each counts only once it has answered with its version, ffmpeg only with what pictures need.
 */
export async function findTools(settings: ToolSettings = {}): Promise<Tools> {
  const [ffmpeg, ffprobe, exiftool] = await Promise.all([
    findFirst(candidates('ffmpeg', settings.ffmpeg), ableFfmpeg),
    findFirst(candidates('ffprobe', settings.ffprobe), async (tool) => tool),
    findExiftool(),
  ]);
  const none = new Set<string>();
  return { ffmpeg, ffprobe, exiftool, encoders: ffmpeg?.encoders ?? none, filters: ffmpeg?.filters ?? none };
}

/** What `doctor` says of each tool. */
export function doctorReport(tools: Tools): readonly ToolReport[] {
  const report = (name: string, tool: Tool | null, help: string): ToolReport => ({
    name,
    found: tool !== null,
    version: tool?.version ?? null,
    path: tool?.path ?? null,
    help: tool === null ? help : null,
  });
  return [
    report('ffmpeg', tools.ffmpeg, installHelp('makes posters and proxies')),
    report('ffprobe', tools.ffprobe, installHelp('reads what media files hold')),
    report('exiftool', tools.exiftool, 'exiftool reads camera dates and places; it needs Perl. On Debian: apt-get install perl'),
  ];
}

function installHelp(purpose: string): string {
  const how = { linux: 'apt-get install ffmpeg', darwin: 'brew install ffmpeg', win32: 'winget install ffmpeg' } as const;
  const command = how[process.platform as keyof typeof how] ?? 'install ffmpeg with libx264';
  return `It ${purpose}. Get it with: ${command}, or point MILEMARK_FFMPEG and MILEMARK_FFPROBE at it.`;
}

function candidates(name: 'ffmpeg' | 'ffprobe', setting: string | undefined): readonly string[] {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const shipped: unknown = Reflect.get(process, 'resourcesPath');
  const all = [
    setting,
    process.env[`MILEMARK_${name.toUpperCase()}`],
    typeof shipped === 'string' ? join(shipped, 'bin', file) : undefined,
    ...(process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':').map((folder) => join(folder, file)),
  ];
  return all.filter((path): path is string => path !== undefined && path !== '');
}

async function findFirst<T>(paths: readonly string[], judge: (tool: Tool) => Promise<T | null>): Promise<T | null> {
  for (const path of paths) {
    const answer = await runTool(path, ['-version'], { timeoutMs: CHECK_MS });
    const version = answer.ok && answer.value.exitCode === 0 ? /^\w+ version (\S+)/.exec(answer.value.stdout)?.[1] : undefined;
    const judged = version === undefined ? null : await judge({ path, version });
    if (judged !== null) return judged;
  }
  return null;
}

async function findExiftool(): Promise<Tool | null> {
  const path = await exiftoolPath().catch(() => null);
  if (path === null) return null;
  const answer = await runTool(path, ['-ver'], { timeoutMs: CHECK_MS });
  return answer.ok && answer.value.exitCode === 0 ? { path, version: answer.value.stdout.trim() } : null;
}

type AbleFfmpeg = Tool & Pick<Tools, 'encoders' | 'filters'>;

async function ableFfmpeg(tool: Tool): Promise<AbleFfmpeg | null> {
  const [encoders, filters] = await Promise.all([listed(tool.path, '-encoders'), listed(tool.path, '-filters')]);
  const isAble = NEEDED_ENCODERS.every((name) => encoders.has(name)) && NEEDED_FILTERS.every((name) => filters.has(name));
  return isAble ? { ...tool, encoders, filters } : null;
}

async function listed(path: string, what: '-encoders' | '-filters'): Promise<ReadonlySet<string>> {
  const answer = await runTool(path, ['-hide_banner', what], { timeoutMs: CHECK_MS });
  if (!answer.ok) return new Set();
  return new Set(answer.value.stdout.split('\n').flatMap((line) => /^\s*[A-Z.]{3,6}\s+(\w+)\s/.exec(line)?.[1] ?? []));
}
