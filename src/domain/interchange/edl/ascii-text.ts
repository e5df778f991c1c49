const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
};

/**
 * Text as an edit list may hold it: one line of printable ASCII. Accents fall off their letters, control characters and
 * line or paragraph separators become a space, what has no ASCII becomes `?`, and it ends at `limit` characters.
 * `changed` says that something was lost.
 */
export function asciiText(text: string, limit: number): { readonly text: string; readonly changed: boolean } {
  const folded = [...text.normalize('NFD').replace(/\p{M}/gu, '')].map(asciiOf).join('');
  const line = folded.replace(/ +/g, ' ').trim().slice(0, limit).trimEnd();
  return { text: line, changed: line !== text };
}

function asciiOf(character: string): string {
  if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(character)) return ' ';
  if (/^[\x21-\x7e]$/.test(character)) return character;
  return SPELLED[character] ?? '?';
}
