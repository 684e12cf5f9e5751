/**
 * A page's `pattern` is a stranger's program: it runs here, so only what is sure to end soon is run. Every other one is
 * not asked.
 */
const MAX_SOURCE = 200;
const MAX_STEPS = 1_000_000;
/** Values are short; an open repeat can run over no more characters than that. */
const LONGEST_VALUE = 60;
const LOOKS = /\\(?:[1-9]|k<)|\(\?(?!:)/;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;

/** How many ways a repeat has to match; 1: only one. */
function waysOf([whole = '', least = '', comma = '', most = '']: RegExpExecArray): number {
  if (whole.startsWith('?')) return 2;
  if (whole.startsWith('*') || whole.startsWith('+') || (comma !== '' && most === '')) return LONGEST_VALUE;
  return comma === '' ? 1 : Math.max(1, Number(most) - Number(least) + 1);
}

const repeatsOf = ([whole = '', least = '', , most = '']: RegExpExecArray): number =>
  whole.startsWith('{') && (most !== '' || !whole.includes(','))
    ? Number(most || least)
    : whole.startsWith('?')
      ? 1
      : Infinity;

/** An upper bound for the steps that the pattern can take; Infinity where it is not known. */
function stepsOf(source: string): number {
  const open: number[] = [];
  let ways = 1;
  let at = 0;
  let last = 1;
  while (at < source.length) {
    const mark = source[at] ?? '';
    if (mark === '\\') at += 2;
    else if (mark === '[') {
      const end = /^\[\^?\]?(?:\\.|[^\]\\])*\]/.exec(source.slice(at));
      if (!end) return Infinity;
      at += end[0].length;
    } else if (mark === '(') {
      open.push(ways);
      ways = 1;
      at += 1;
      continue;
    } else if (mark === ')') {
      last = ways;
      ways = open.pop() ?? Infinity;
      at += 1;
      const repeat = QUANTIFIER.exec(source.slice(at));
      if (repeat) {
        if (last > 1 && repeatsOf(repeat) > 4) return Infinity;
        ways *= last ** Math.min(4, repeatsOf(repeat)) * waysOf(repeat);
        at += repeat[0].length;
      } else ways *= last;
      continue;
    } else {
      if (mark === '|') ways += 1;
      at += 1;
      if (mark === '|') continue;
    }
    const repeat = QUANTIFIER.exec(source.slice(at));
    if (!repeat) continue;
    ways *= waysOf(repeat);
    at += repeat[0].length;
  }
  return open.length === 0 ? ways : Infinity;
}

/** What the page itself would say of a text (HTML, "the pattern attribute"); null where it is not asked. */
export function acceptorOf(pattern: string | undefined): ((text: string) => boolean) | null {
  if (!pattern || pattern.length > MAX_SOURCE || LOOKS.test(pattern) || stepsOf(pattern) > MAX_STEPS)
    return null;
  const compiled = ['v', 'u', ''].map((flags) => compile(pattern, flags)).find((made) => made !== null);
  return compiled ? (text) => compiled.test(text) : null;
}

function compile(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, flags);
  } catch {
    return null;
  }
}
