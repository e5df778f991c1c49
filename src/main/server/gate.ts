import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const WRONG_TOKENS_A_MINUTE = 10;

/** Who may come in: one token, good once, is exchanged for a session that a cookie carries. Only hashes are kept. */
export type Gate = {
  /** What the one-time URL holds: 128 random bits. */
  readonly token: string;
  readonly cookieName: string;
  /** Exchanges the token for a new session's secret. */
  admit(token: string | null): { readonly session: string } | 'wrong' | 'locked';
  /** Whether a request's `Cookie` header holds a live session. */
  knows(cookieHeader: string | null | undefined): boolean;
};

/** `name` tells this host's cookie from that of another host on the same address (cookies ignore ports). */
export function createGate(name: string, now: () => number = Date.now): Gate {
  const token = randomBytes(16).toString('base64url');
  const cookieName = `milemark-${name}`;
  const sessions = new Set<string>();
  let unused: Buffer | null = digest(token);
  let wrong: number[] = [];

  return {
    token,
    cookieName,
    admit(offered) {
      wrong = wrong.filter((at) => now() - at < 60_000);
      if (wrong.length >= WRONG_TOKENS_A_MINUTE) return 'locked';
      if (offered === null || unused === null || !timingSafeEqual(digest(offered), unused)) {
        wrong.push(now());
        return 'wrong';
      }
      unused = null;
      const session = randomBytes(32).toString('base64url');
      sessions.add(digest(session).toString('hex'));
      return { session };
    },
    knows(cookieHeader) {
      const value = (cookieHeader ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1);
      return value !== undefined && sessions.has(digest(value).toString('hex'));
    },
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
