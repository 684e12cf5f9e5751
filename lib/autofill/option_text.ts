/** Digits of any Indian script as the ones that forms compare; each script's ten stand at the same place of its block. */
export const westernDigits = (text: string): string =>
  text.replace(/[\u0966-\u0d6f]/g, (mark) =>
    /\p{Nd}/u.test(mark) ? String(((mark.codePointAt(0) ?? 0) & 0x7f) - 0x66) : mark,
  );

/** Devanagari spells one nasal in several ways (झारखंड, झारखण्ड) and leaves out the dot below. */
const oneSpelling = (text: string): string =>
  text
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[ङञणनम]\u094d(?=[क-ह])/gu, '\u0902');

/** An option as both sides compare it: case, blanks and punctuation do not matter, nor a leading code ("09 - "). */
export function optionKey(text: string): string {
  return oneSpelling(westernDigits(text.normalize('NFKC').toLowerCase()))
    .replace(/^\s*\d{1,4}\s*[-:.)]\s*(?=\p{L})/u, '')
    .replace(/\[[^\]]*\]\s*$/u, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}

/** "Select", "--", "चुनें" and the like: the option that stands for no choice. */
const PLACEHOLDER =
  /^(?:$|(?:please |kindly )?(?:select|choose|pick|wait)(?: |$)|चुने|चयन|0$|none$|na$|n a$|loading|(?:all )?(?:day|month|year|dd|mm|mmm|yyyy|yy)$|(?:दिन|माह|वर्ष|महीना|साल)$|निवडा|પસંદ|নির্বাচন|তথ্য নির্বাচন|தேர்ந்தெடு|தேர்வு|ఎంచుకో|ఎంపిక|ಆಯ್ಕೆ|തിരഞ്ഞെടു|ਚੁਣੋ|ବାଛ|ଚୟନ)/u;
const PLACEHOLDER_END = / (?:चुने|चयन|चुनिए|निवडा|પસંદ|নির্বাচন|தேர்ந்தெடு|தேர்வு|ఎంచుకో|ఎంపిక|ಆಯ್ಕೆ|തിരഞ്ഞെടു|ਚੁਣੋ|ବାଛ|ଚୟନ)/u;

export function isPlaceholderOption(text: string): boolean {
  const key = optionKey(text);
  return PLACEHOLDER.test(key) || PLACEHOLDER_END.test(key);
}
