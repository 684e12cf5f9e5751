/** An option as both sides compare it: case, blanks and punctuation do not matter, nor a leading code ("09 - "). */
export function optionKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d{1,4}\s*[-:.)]\s*(?=\p{L})/u, '')
    .replace(/\[[^\]]*\]\s*$/u, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}

/** "Select", "--", "चुनें" and the like: the option that stands for no choice. */
const PLACEHOLDER =
  /^(?:$|(?:please )?(?:select|choose|pick)(?: |$)|चुने|चयन|0$|none$|(?:all )?(?:day|month|year|dd|mm|yyyy)$|(?:दिन|माह|वर्ष)$)/u;

export const isPlaceholderOption = (text: string): boolean =>
  PLACEHOLDER.test(optionKey(text)) || / चुने/u.test(optionKey(text));
