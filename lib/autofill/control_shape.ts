import type { FieldKind } from '../domain/field_kinds.ts';
import type { Control, Field } from '../domain/fields.ts';
import type { CollectedControl } from './collect.ts';
import { isWidget, listedOptions } from './combobox_dom.ts';
import { attr, isInput } from './safe_dom.ts';

/** Kinds that a box with suggestions is asked by a choice; a name may be suggested, too, and is typed all the same. */
const CHOSEN: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'gender',
  'category',
  'religion',
  'nationality',
  'address.country',
  'address.state',
  'address.district',
  'address.subdistrict',
  'address.village',
  'classX.board',
  'classXII.board',
  'classX.year',
  'classXII.year',
  'degree.year',
  'dob.day',
  'dob.month',
  'dob.year',
]);

type TextBox = Extract<Control, { type: 'text' }>;

function textShape(box: TextBox, { elements: [element], evidence }: CollectedControl): TextBox {
  const pattern = attr(element, 'pattern').slice(0, 300);
  const example = attr(element, 'placeholder').slice(0, 100);
  const type = isInput(element) ? element.type : '';
  return {
    ...box,
    ...(pattern && { pattern }),
    ...(example && { example }),
    ...((type === 'number' || type === 'month') && { inputType: type }),
    ...(evidence.split && { split: { at: evidence.split.at, lengths: [...evidence.split.lengths] } }),
  };
}

/** A field with what the plan must know of its control beyond the kind: the shape that the page takes. */
export function shaped(field: Field, collected: CollectedControl): Field {
  const { control, kind } = field;
  if (kind === null || (control.type !== 'text' && kind !== 'age')) return field;
  const [element] = collected.elements;
  if (control.type === 'text' && CHOSEN.has(kind) && isWidget(element)) {
    return { ...field, control: { type: 'combobox', options: listedOptions(element) } };
  }
  const shapedBox = control.type === 'text' ? { ...field, control: textShape(control, collected) } : field;
  if (kind !== 'age') return shapedBox;
  const { texts, notes, sections } = collected.evidence;
  const own = `${field.label} ${attr(element, 'placeholder')}`;
  const about = [own, ...texts.map(({ text }) => text), notes, ...sections].join(' ; ').slice(0, 600);
  return { ...shapedBox, about };
}
