/** Longest text that is read of one element; a label is shorter, a page's terms are not read at all. */
export const MAX_CHARACTERS = 600;

/** One blank between words. Most texts have no more, and are left as they are. */
export const tidy = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

/** A lone ":" or "*" between label and control says nothing. */
export const speaks = (text: string): boolean => /[A-Za-z\u00aa-\u1fff]|\d\d|%/.test(text);
