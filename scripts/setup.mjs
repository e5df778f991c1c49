import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runMain, Stop, say } from './toolchain.mjs';

/**
 * Puts ffmpeg with ffprobe and, for tests, a Chromium in place. Throws `Stop` with the exact command to type where
 * it may not install by itself.
 */
export function setUpPrograms({ chromium = false } = {}) {
  const wanted = [];
  if (!onPath('ffmpeg', process.env.MILEMARK_FFMPEG) || !onPath('ffprobe', process.env.MILEMARK_FFPROBE)) wanted.push('ffmpeg');
  if (chromium && !findChromium()) wanted.push('chromium');
  if (wanted.length > 0) installPrograms(wanted);
}

/** The same for work that can begin without them: says what is missing and goes on. */
export function setUpProgramsOrSay() {
  try {
    setUpPrograms();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
  }
}

/** The Chromium that end-to-end tests drive, or null. */
export function findChromium() {
  const places = [
    process.env.MILEMARK_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Puts the locked packages in place; depends on nothing but Node 20. Throws `Stop` where that fails. */
export function setUpPackages() {
  const modules = join(root, 'node_modules');
  const lock = join(root, 'package-lock.json');
  const stampFile = join(modules, '.milemark-stamp');
  const stamp = `${createHash('sha256').update(readFileSync(lock)).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedSince(lock, join(modules, '.package-lock.json'))) {
    say('Installing the packages of package-lock.json (npm ci, about half a minute) …');
    npmCi();
  }
  writeFileSync(stampFile, stamp);
}

const installedSince = (lock, installed) => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

function npmCi() {
  const cli = process.env.npm_execpath;
  const [program, args] = cli ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const { status } = spawnSync(program, [...args, 'ci', '--no-progress'], { cwd: root, stdio: ['ignore', 2, 2], env, shell: !cli });
  if (status !== 0) throw new Stop('The packages could not be installed: see above. Is the network there? Then try again: npm ci');
}

function installPrograms(programs) {
  const prefix = aptPrefix();
  if (prefix === null) throw new Stop(howToInstall(programs));
  say(`Installing ${programs.join(' and ')} (apt-get, a minute or two) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'apt-get', '-q', ...args];
    return spawnSync(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env, encoding: 'utf8' });
  };
  apt('update');
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', ...programs);
  if (status !== 0) throw new Stop(`apt-get could not install them:\n${stderr.trim()}\n${howToInstall(programs)}`);
}

/** How apt-get may be called without asking anyone: as root, or by a sudo that needs no password; else null. */
function aptPrefix() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** The exact command for this system. */
function howToInstall(programs) {
  const words = programs.join(' and ');
  const manager = ['apt-get', 'dnf', 'pacman', 'zypper', 'brew', 'winget'].find((name) => onPath(name));
  const command = manager === undefined ? null : installCommand(manager, programs);
  if (command === null) return `Milemark needs ${words} on the PATH (https://ffmpeg.org/download.html). Install, then try again.`;
  return `Milemark needs ${words}, and may not install by itself here. Type:\n  ${command}\nthen try again.`;
}

function installCommand(manager, programs) {
  const commands = {
    'apt-get': `sudo apt-get update && sudo apt-get install -y ${programs.join(' ')}`,
    dnf: `sudo dnf install -y ${programs.map((name) => (name === 'ffmpeg' ? 'ffmpeg-free' : name)).join(' ')}`,
    pacman: `sudo pacman -S --needed ${programs.join(' ')}`,
    zypper: `sudo zypper install ${programs.join(' ')}`,
    brew: `brew install ${programs.map((name) => (name === 'ffmpeg' ? 'ffmpeg' : '--cask google-chrome')).join(' && brew install ')}`,
    winget: programs.map((name) => `winget install ${name === 'ffmpeg' ? 'Gyan.FFmpeg' : 'Google.Chrome'}`).join(' && '),
  };
  return commands[manager] ?? null;
}

/** Whether a program is there: at its own place if one is told, else in a folder of the PATH. */
function onPath(program, told) {
  if (told) return existsSync(told);
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return (process.env.PATH ?? '').split(delimiter).some((folder) => names.some((name) => existsSync(join(folder, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    setUpPackages();
    setUpPrograms({ chromium: process.argv.includes('--tests') });
    return 0;
  });
}
