import type { PageIndex } from './page_index.ts';
import { attr, isInput, localNameOf, parentElementOf, rootOf } from './safe_dom.ts';

export const isRadio = (element: Element): element is HTMLInputElement =>
  isInput(element) && element.type === 'radio';

function formOf(element: Element): Node {
  let outer = parentElementOf(element);
  while (outer && localNameOf(outer) !== 'form') outer = parentElementOf(outer);
  return outer ?? rootOf(element);
}

/**
 * The radio buttons of each question. Buttons of one name in one form are a group; buttons of different names are
 * one, too, where the smallest element around two of them holds nothing else (the voters' portal writes them so).
 */
export function radioGroups(index: PageIndex): HTMLInputElement[][] {
  const byForm = new Map<Node, Map<string, HTMLInputElement[]>>();
  const nameless: HTMLInputElement[][] = [];
  for (const control of index.controls) {
    if (!isRadio(control)) continue;
    const name = attr(control, 'name');
    if (!name) {
      nameless.push([control]);
      continue;
    }
    const names = byForm.get(formOf(control)) ?? new Map<string, HTMLInputElement[]>();
    byForm.set(formOf(control), names);
    const group = names.get(name);
    if (group) group.push(control);
    else names.set(name, [control]);
  }
  const groups = [...byForm.values()].flatMap((names) => [...names.values()]);
  const alone = [...groups.filter((group) => group.length === 1), ...nameless].flat();
  return [...groups.filter((group) => group.length > 1), ...joined(index, alone)];
}

function joined(index: PageIndex, alone: readonly HTMLInputElement[]): HTMLInputElement[][] {
  const byContainer = new Map<Element | null, HTMLInputElement[]>();
  for (const radio of alone) {
    let container = parentElementOf(radio);
    while (container && (index.inside.get(container) ?? 0) < 2) container = parentElementOf(container);
    byContainer.set(container, [...(byContainer.get(container) ?? []), radio]);
  }
  return [...byContainer].flatMap(([container, radios]) =>
    container && index.inside.get(container) === radios.length ? [radios] : radios.map((radio) => [radio]),
  );
}
