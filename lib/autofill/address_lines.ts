import type { Field } from '../domain/fields.ts';

const LINE =
  /(?:line|पंक्ति|ओळ|લાઇન|লাইন|வரி)\s*[-:.]?\s*[1-6]|[\s-][1-6]\s*\)?$|\b(?:first|second|third|fourth) line\b/iu;

const isBox = ({ kind, control }: Field): boolean =>
  kind === 'address.full' && control.type === 'text' && !control.multiline;

/** Runs of neighbouring boxes that share one address: "Address Line 1", "Address Line 2", or one label over both. */
export function addressLineGroups(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  let run: Field[] = [];
  const close = (): void => {
    const isNumbered = run.some(({ label }) => LINE.test(label));
    if (run.length > 0 && (isNumbered || run.length > 1)) groups.push(run);
    run = [];
  };
  for (const field of fields) {
    const before = run.at(-1);
    const goesOn =
      before === undefined ||
      (before.section === field.section && (LINE.test(field.label) || field.label === before.label));
    if (!isBox(field)) close();
    else {
      if (!goesOn || /(?:^|\D)1\s*\)?$|first line/i.test(field.label)) close();
      run.push(field);
    }
  }
  close();
  return groups;
}

/** Breaks a part that no line could hold between its words. */
function pieces(part: string, room: number): string[] {
  if (part.length <= room) return [part];
  const found: string[] = [];
  for (const word of part.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Lines filled one after the other; a part or word that finds no room goes on the next, the rest on the last. */
function fill(parts: readonly (readonly string[])[], rooms: readonly number[]): string[] {
  const lines: string[] = rooms.map(() => '');
  let line = 0;
  for (const words of parts) {
    for (const [at, word] of words.entries()) {
      const glue = at === 0 ? ', ' : ' ';
      const longer = lines[line] ? `${lines[line]}${glue}${word}` : word;
      if (longer.length > (rooms[line] ?? 0) && lines[line] && line < lines.length - 1) {
        line += 1;
        lines[line] = word;
      } else lines[line] = longer;
    }
  }
  return lines;
}

/**
 * Spreads the parts of an address over boxes. A part is cut in two only between words, and only where it must be: it is
 * longer than a line, or the last line would not hold the rest.
 */
export function spread(parts: readonly string[], maxLengths: readonly (number | null)[]): string[] {
  const total = parts.join(', ').length;
  const rooms = maxLengths.map((room) => room ?? Math.ceil(total / maxLengths.length) + 10);
  const shortest = Math.min(...rooms);
  const whole = fill(
    parts.map((part) => pieces(part, shortest)),
    rooms,
  );
  const last = maxLengths.at(-1) ?? null;
  if (last === null || (whole.at(-1) ?? '').length <= last) return whole;
  const closer = fill(
    parts.map((part) => part.split(' ')),
    rooms,
  );
  return (closer.at(-1) ?? '').length < (whole.at(-1) ?? '').length ? closer : whole;
}
