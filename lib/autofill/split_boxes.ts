import { textBefore } from './nearby_text.ts';
import { isMarked, SPECIAL, type PageNode, type PageTree } from './page_tree.ts';
import { attr } from './safe_dom.ts';

/** One of several short boxes in a row that hold one value together: an Aadhaar number in three, a date in three. */
export interface Split {
  at: number;
  lengths: readonly number[];
}

const LONGEST = 4;
const SHAPES = new Set(['4,4,4', '2,2,4', '4,2,2']);

function shortBox(control: PageNode): number {
  if (!isMarked(control, SPECIAL) || control.name !== 'input' || !control.element) return 0;
  const length = Number(attr(control.element, 'maxlength'));
  return length > 0 && length <= LONGEST ? length : 0;
}

/** The boxes of each run by the control they are. */
export function splitRuns({ controls }: PageTree): ReadonlyMap<PageNode, Split> {
  const found = new Map<PageNode, Split>();
  for (let at = 0; at + 2 < controls.length; at += 1) {
    const first = controls[at];
    // short boxes are among the rare elements that the page's reader marks
    if (!first || !isMarked(first, SPECIAL)) continue;
    const run = controls.slice(at, at + 3);
    const lengths = run.map(shortBox);
    const [, second] = run;
    if (!SHAPES.has(lengths.join(',')) || !second) continue;
    // a second box with a label of its own is a field of its own
    if (lengths[0] === LONGEST && lengths[1] === LONGEST && textBefore(second).before !== '') continue;
    run.forEach((node, part) => found.set(node, { at: part, lengths }));
    at += 2;
  }
  return found;
}
