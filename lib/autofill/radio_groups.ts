import type { PageNode, PageTree } from './page_tree.ts';
import { attr } from './safe_dom.ts';

export const isRadio = ({ name, text }: PageNode): boolean => name === 'input' && text === 'radio';

function formOf(node: PageNode): PageNode {
  let outer = node;
  while (outer.parent && outer.name !== 'form') outer = outer.parent;
  return outer;
}

/**
 * The radio buttons of each question. Buttons of one name in one form are a group; buttons of different names are
 * one, too, where the smallest element around two of them holds nothing else (the voters' portal writes them so).
 */
export function radioGroups({ controls }: PageTree): PageNode[][] {
  const byForm = new Map<PageNode, Map<string, PageNode[]>>();
  const nameless: PageNode[][] = [];
  for (const control of controls) {
    if (!control.element || !isRadio(control)) continue;
    const name = attr(control.element, 'name');
    if (!name) {
      nameless.push([control]);
      continue;
    }
    const form = formOf(control);
    const names = byForm.get(form) ?? new Map<string, PageNode[]>();
    byForm.set(form, names);
    const group = names.get(name);
    if (group) group.push(control);
    else names.set(name, [control]);
  }
  const groups = [...byForm.values()].flatMap((names) => [...names.values()]);
  const alone = [...groups.filter((group) => group.length === 1), ...nameless].flat();
  return [...groups.filter((group) => group.length > 1), ...joined(alone)];
}

function joined(alone: readonly PageNode[]): PageNode[][] {
  const byContainer = new Map<PageNode | null, PageNode[]>();
  for (const radio of alone) {
    let container = radio.parent;
    while (container && container.controls < 2) container = container.parent;
    const known = byContainer.get(container);
    if (known) known.push(radio);
    else byContainer.set(container, [radio]);
  }
  return [...byContainer].flatMap(([container, radios]) =>
    container && container.controls === radios.length ? [radios] : radios.map((radio) => [radio]),
  );
}
