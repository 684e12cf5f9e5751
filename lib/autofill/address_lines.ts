import type { Field } from '../domain/fields.ts';

const LINE = /(?:line|पंक्ति)\s*[-:]?\s*[123]|[\s-][123]\s*$/iu;

const isLine = ({ kind, control, label }: Field): boolean =>
  kind === 'address.full' && control.type === 'text' && !control.multiline && LINE.test(label);

/** Runs of neighbouring boxes that share one address: "Address Line 1", "Address Line 2". */
export function addressLineGroups(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  for (const [at, field] of fields.entries()) {
    if (!isLine(field)) continue;
    const before = fields[at - 1];
    const group = groups.at(-1);
    if (group && before && group.at(-1) === before && before.section === field.section) group.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** Spreads the parts of an address over boxes, never cutting a part in two while there is room. */
export function spread(parts: readonly string[], maxLengths: readonly (number | null)[]): string[] {
  const total = parts.join(', ').length;
  const lines: string[] = maxLengths.map(() => '');
  let line = 0;
  for (const part of parts) {
    const room = maxLengths[line] ?? Math.ceil(total / lines.length) + 10;
    const longer = lines[line] ? `${lines[line]}, ${part}` : part;
    if (longer.length > room && lines[line] && line < lines.length - 1) {
      line += 1;
      lines[line] = part;
    } else lines[line] = longer;
  }
  return lines;
}
