import ffmpeg from 'fluent-ffmpeg';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { ffmpegFault } from './ffmpeg-words.ts';
import { runTool } from './run-tool.ts';
import { fileUrl, safeInputOptions } from './safe-input.ts';

export type FfmpegRun = {
  readonly tool: string;
  readonly source: string;
  readonly demuxer: string | null;
  readonly seekSeconds: number;
  readonly filter: string;
  readonly outputOptions: readonly string[];
  readonly to: string;
  readonly signal: AbortSignal;
  /** Ended when nothing moved for this long. */
  readonly stallMs: number;
  /** Seconds of output done so far, at most four times a second. */
  readonly onSeconds?: (seconds: number) => void;
};

type Ring = { get(): string };
type EndCallback = (error: Error | null, stdout: Ring, stderr: Ring) => void;
type Spawner = { _spawnFfmpeg(...args: unknown[]): void };

const KILL_AFTER_MS = 3000;
const TELL_MS = 250;
const MEMORY = 6_000_000_000;
/** Several ffmpegs run at once; more threads each would only cost memory. */
const DECODER_THREADS = '4';
const EMPTY_RING: Ring = { get: () => '' };

mendFailedSpawn();

/**
 * Makes one file with ffmpeg through fluent-ffmpeg. `to` must be a temporary name that nobody has. Fails with
 * `cancelled` when the signal aborts (SIGTERM, then SIGKILL), `tool-timeout` on a stall, `tool-missing`, `disk-full`
 * or `picture-failed`.
 */
export function runFfmpeg(run: FfmpegRun): Promise<Result<void>> {
  if (run.signal.aborted) return Promise.resolve(fail('cancelled', 'It was cancelled.'));
  return new Promise((resolve) => {
    const command = commandFor(run);
    let ending: Result<never> | null = null;
    let timer: NodeJS.Timeout | undefined;
    let killer: NodeJS.Timeout | undefined;
    const stop = (why: Result<never>): void => {
      ending ??= why;
      command.kill('SIGTERM');
      killer ??= setTimeout(() => command.kill('SIGKILL'), KILL_AFTER_MS);
    };
    const onAbort = (): void => stop(fail('cancelled', 'It was cancelled.'));
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => stop(fail('tool-timeout', 'Making its picture got stuck, so it was given up.')), run.stallMs);
    };
    const end = (result: Result<void>): void => {
      clearTimeout(timer);
      clearTimeout(killer);
      run.signal.removeEventListener('abort', onAbort);
      resolve(ending ?? result);
    };
    run.signal.addEventListener('abort', onAbort);
    command.on('start', () => void limitMemory(command));
    command.on('stderr', teller(run, watch));
    command.on('end', () => end(ok(undefined)));
    command.on('error', (error) => end(ffmpegFault(error)));
    watch();
    command.run();
  });
}

function commandFor(run: FfmpegRun): ffmpeg.FfmpegCommand {
  const command = ffmpeg({ stdoutLines: 40 }).setFfmpegPath(run.tool).input(fileUrl(run.source));
  if (run.seekSeconds > 0) command.seekInput(run.seekSeconds);
  return command
    .inputOptions(['-nostdin', '-hide_banner', '-noautorotate', '-threads', DECODER_THREADS, ...safeInputOptions(run.demuxer)])
    .complexFilter(run.filter)
    .output(fileUrl(run.to))
    .outputOptions([...run.outputOptions]);
}

/** Progress by ffmpeg's own clock: fluent-ffmpeg's percentage would start another ffprobe and be wrong on newer ffmpegs. */
function teller({ onSeconds }: FfmpegRun, onLife: () => void): (line: string) => void {
  let [toldAt, furthest] = [0, 0];
  return (line) => {
    const clock = /time=(\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(line);
    const seconds = clock === null ? 0 : Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    // ffmpeg repeats its line while it stands still.
    if (seconds <= furthest) return;
    furthest = seconds;
    onLife();
    if (onSeconds === undefined || Date.now() - toldAt < TELL_MS) return;
    toldAt = Date.now();
    onSeconds(seconds);
  };
}

async function limitMemory(command: ffmpeg.FfmpegCommand): Promise<void> {
  const child: unknown = Reflect.get(command, 'ffmpegProc');
  const pid: unknown = typeof child === 'object' && child !== null ? Reflect.get(child, 'pid') : undefined;
  if (process.platform === 'linux' && typeof pid === 'number')
    await runTool('/usr/bin/prlimit', ['--pid', String(pid), `--as=${MEMORY}`], { timeoutMs: 1000 });
}

/**
 * fluent-ffmpeg 2.1.3 reads the output rings of a process that never began, and so throws past every handler when
 * ffmpeg cannot be started. Its end callback gets empty rings, and is called once.
 */
function mendFailedSpawn(): void {
  const prototype = ffmpeg.prototype as unknown as Spawner;
  const spawn = prototype._spawnFfmpeg;
  prototype._spawnFfmpeg = function (...args) {
    const last = args.length - 1;
    const onEnd = args[last] as EndCallback;
    let hasEnded = false;
    args[last] = (error: Error | null, stdout: Ring = EMPTY_RING, stderr: Ring = EMPTY_RING): void => {
      if (hasEnded) return;
      hasEnded = true;
      onEnd(error, stdout, stderr);
    };
    spawn.apply(this, args);
  };
}
