import { app, type Session, shell, type WebContents, type WebFrameMain } from 'electron';

export const APP_ORIGIN = 'milemark://app';

/** Web pages that the app may open in the user's own browser. */
const OUTSIDE_HOSTS: readonly string[] = ['github.com', 'ffmpeg.org', 'exiftool.org'];

/** Refuses what no page of ours ever needs, for every window there will be. Call before the app is ready. */
export function hardenApp(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Answers every permission question of a session with no. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Whether a message comes from the app's own page, top frame. */
export const isOurFrame = (frame: WebFrameMain | null): frame is WebFrameMain =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;

function hardenContents(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => details.preventDefault());
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

function openOutside(text: string): void {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' && OUTSIDE_HOSTS.includes(url.hostname)) void shell.openExternal(url.href);
}
