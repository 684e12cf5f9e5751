import type { FieldResult, Outcome } from '../domain/plan.ts';
import { unchoose } from './combobox.ts';
import { isWidget } from './combobox_dom.ts';
import type { Deed } from './fill_field.ts';
import { isConnected, isSelect } from './safe_dom.ts';
import { changedUntil, settled } from './settle.ts';
import { heldBy, putBack, sameHeld } from './write.ts';

type PageWindow = Window & typeof globalThis;

/** How long an earlier choice in a dependent list may take to be offered again. */
const OPTIONS_LIMIT_MS = 2000;

async function takeBack({ elements, before, after }: Deed, window: PageWindow): Promise<Outcome> {
  if (!elements.every(isConnected)) return 'gone';
  const now = heldBy(elements);
  if (sameHeld(now, before)) return 'filled';
  if (!sameHeld(now, after)) return 'changed';
  const [first] = elements;
  if (first && before.type === 'index' && isWidget(first)) {
    await unchoose(
      first,
      before.text,
      { stillOurs: () => isConnected(first), wait: { limitMs: OPTIONS_LIMIT_MS } },
      window,
    );
  } else putBack(elements, before);
  return sameHeld(heldBy(elements), before) || before.type === 'files' ? 'filled' : 'not-stuck';
}

/** An earlier choice whose option came back only after its parent list was put back. */
async function tryAgain({ elements, before }: Deed, window: PageWindow): Promise<void> {
  const [first] = elements;
  if (!first || before.type !== 'index' || !isSelect(first) || before.text === '') return;
  const isOffered = (): boolean => Array.from(first.options).some(({ text }) => text === before.text);
  if (await changedUntil(first, isOffered, { limitMs: OPTIONS_LIMIT_MS }, window)) putBack(elements, before);
}

/**
 * Puts back what the fields held, the last one first. A field that was changed since is left alone ('changed'); a page
 * that keeps its own record of a choice may bring it back ('not-stuck').
 */
export async function undoDeeds(deeds: readonly Deed[], window: PageWindow): Promise<FieldResult[]> {
  const taken: { deed: Deed; outcome: Outcome }[] = [];
  for (const deed of deeds.toReversed()) taken.push({ deed, outcome: await takeBack(deed, window) });
  await settled(window);
  const isBack = ({ elements, before }: Deed): boolean =>
    before.type === 'files' || sameHeld(heldBy(elements), before);
  for (const one of taken.toReversed()) {
    const open = one.outcome === 'filled' || one.outcome === 'not-stuck';
    if (!open || !one.deed.elements.every(isConnected)) continue;
    if (!isBack(one.deed)) await tryAgain(one.deed, window);
    one.outcome = isBack(one.deed) ? 'filled' : 'not-stuck';
  }
  return taken.map(({ deed: { fieldId }, outcome }) => ({ fieldId, outcome }));
}
