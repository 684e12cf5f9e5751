import { textOf } from './page_text.ts';
import { speaks } from './tidy.ts';
import { isMarked, SILENT, SPECIAL, type PageNode } from './page_tree.ts';
import { attr } from './safe_dom.ts';

/** A heading and the headings around it. Controls under the same headings share one. */
export interface Heading {
  /** Empty for the page's own title, which closes deeper headings and says nothing of its own. */
  text: string;
  level: number;
  outer: Heading | null;
  /** All texts down to this one, outermost first. */
  chain: readonly string[];
}

const HEADING_TAGS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  legend: 7,
  caption: 7,
};
const HEADING_CLASS =
  /(?:^|[-_\s])(?:(?:card|panel|section|box|form|sub|block|group)[-_]?(?:head(?:er|ing)?|title)|legend|heading)(?:$|[-_\s])/i;
const SOFT_LEVEL = 8;
/** A line of bold text over several controls. */
const SOFTEST_LEVEL = 9;
const MAX_HEADING = 160;
const MAX_SOFT_HEADING = 80;
const BOLD = new Set(['b', 'strong', 'u', 'center', 'p']);

/** These never carry a heading's class, and stand beside every control. */
const PLAIN = new Set([
  'label',
  'br',
  'b',
  'i',
  'small',
  'sup',
  'a',
  'font',
  'em',
  'tr',
  'tbody',
  'ul',
  'ol',
  'option',
]);

function levelOf(node: PageNode): number {
  const { name, element } = node;
  const level = HEADING_TAGS[name];
  if (level) return level;
  if (!element || PLAIN.has(name)) return 0;
  if (isMarked(node, SPECIAL)) {
    if (attr(element, 'role') === 'heading') return Number(attr(element, 'aria-level')) || 2;
    if ((name === 'td' || name === 'th') && Number(attr(element, 'colspan')) > 1) return SOFT_LEVEL;
  }
  const classes = attr(element, 'class');
  return classes !== '' && HEADING_CLASS.test(classes) ? SOFT_LEVEL : 0;
}

/** The heading in an element that holds no control, if there is one. */
function headingIn(node: PageNode, depth = 0): PageNode | null {
  if (node.element === null || isMarked(node, SILENT)) return null;
  if (levelOf(node) > 0) return node;
  if (depth > 4) return null;
  for (let child = node.first; child; child = child.next) {
    const found = child.element ? headingIn(child, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

function isBold({ name, first }: PageNode): boolean {
  if (BOLD.has(name)) return true;
  return (
    name === 'div' && first !== null && first.next === null && BOLD.has(first.name) && first.name !== 'p'
  );
}

/** A row of a form's table in which one cell speaks and none is filled. */
function isTitleRow(node: PageNode): boolean {
  if (node.name !== 'tr') return false;
  let speaking = 0;
  for (let cell = node.first; cell; cell = cell.next) if (cell.element && speaks(textOf(cell))) speaking += 1;
  return speaking === 1;
}

/** Whether a bold line stands over controls that have labels of their own. */
function headsMore(node: PageNode): boolean {
  let after = node.next;
  while (
    after &&
    after.controls === 0 &&
    (after.name === 'br' || after.name === 'hr' || !speaks(textOf(after)))
  )
    after = after.next;
  return after !== null && after.controls > 1 && after.element !== null;
}

function levelHere(node: PageNode, scope: PageNode): { heading: PageNode; level: number } | null {
  const heading = headingIn(node);
  if (heading) {
    const level = levelOf(heading);
    return level === SOFT_LEVEL && scope.controls < 2 ? null : { heading, level };
  }
  if (scope.controls < 2) return null;
  if (isTitleRow(node)) return { heading: node, level: SOFT_LEVEL };
  const short = isBold(node) && textOf(node).length <= MAX_SOFT_HEADING;
  return short && headsMore(node) ? { heading: node, level: SOFTEST_LEVEL } : null;
}

/** Gives each control the headings over it, in one pass over the page. */
export function assignSections(root: PageNode): (Heading | null)[] {
  const over: (Heading | null)[] = [];
  const visit = (scope: PageNode, around: Heading | null): void => {
    let current = around;
    for (let node = scope.first; node; node = node.next) {
      if (node.order > 0) over[node.order] = current;
      else if (node.controls > 0) visit(node, current);
      // a heading in the row of a control would swallow the row
      else if (node.element && (node.first || node.text) && !isMarked(node, SILENT) && scope.name !== 'tr') {
        const found = levelHere(node, scope);
        const text = found ? textOf(found.heading) : '';
        if (!found || !speaks(text) || text.length > MAX_HEADING) continue;
        let outer = current;
        while (outer && outer !== around && outer.level >= found.level) outer = outer.outer;
        const isTitle = found.level === 1;
        const before = outer?.chain ?? [];
        current = { text, level: found.level, outer, chain: isTitle ? before : [...before, text] };
      }
    }
  };
  visit(root, null);
  return over;
}
