/** Above this many letters outside ASCII a value is compared by function instead of by its variants. */
const MAX_LETTERS = 4;

export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * All spellings of a text that differ in the case of letters outside ASCII only. SQLite's NOCASE folds ASCII; a lookup by
 * each variant ignores case in every script and still uses the index. Null when there are too many.
 */
export function caseVariants(text: string): string[] | null {
  if (isAscii(text)) return [text];
  let variants = [''];
  let letters = 0;
  for (const c of text) {
    const spellings =
      c.charCodeAt(0) < 128
        ? [c]
        : [...new Set([c, c.toLowerCase(), c.toUpperCase()])].filter((s) => s.length === c.length);
    if (spellings.length > 1 && ++letters > MAX_LETTERS) return null;
    variants = variants.flatMap((start) => spellings.map((s) => start + s));
  }
  return variants;
}
