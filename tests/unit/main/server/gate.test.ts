import { describe, expect, it } from 'vitest';
import { createGate } from '../../../../src/main/server/gate.ts';

const cookie = (gate: ReturnType<typeof createGate>, session: string) => `other=1; ${gate.cookieName}=${session}`;

describe('createGate', () => {
  it('exchanges its token once, for a session that it then knows', () => {
    const gate = createGate('1');
    const admitted = gate.admit(gate.token);
    if (typeof admitted === 'string') throw new Error(admitted);
    expect(gate.knows(cookie(gate, admitted.session))).toBe(true);
    expect(gate.admit(gate.token)).toBe('wrong');
  });

  it('holds 128 random bits in each token', () => {
    const tokens = Array.from({ length: 50 }, () => createGate('1').token);
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  });

  it.each([null, '', 'x', 'x'.repeat(10_000)])('does not admit %s', (token) => {
    expect(createGate('1').admit(token)).toBe('wrong');
  });

  it.each([undefined, null, '', 'milemark-1=', 'milemark-1=x', 'milemark-2=x', '; ;='])('does not know the cookie %s', (header) => {
    expect(createGate('1').knows(header)).toBe(false);
  });

  it("does not take another host's session", () => {
    const [one, other] = [createGate('1'), createGate('1')];
    const admitted = other.admit(other.token);
    if (typeof admitted === 'string') throw new Error(admitted);
    expect(one.knows(cookie(one, admitted.session))).toBe(false);
  });

  it('locks for a minute after ten wrong tokens, even for the right one', () => {
    let now = 0;
    const gate = createGate('1', () => now);
    for (let turn = 0; turn < 10; turn += 1) expect(gate.admit('wrong')).toBe('wrong');
    expect(gate.admit(gate.token)).toBe('locked');
    now = 60_000;
    expect(gate.admit(gate.token)).toHaveProperty('session');
  });
});
