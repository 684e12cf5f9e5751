import { selectAll } from './safe_dom.ts';
import { changedUntil, type Clock } from './settle.ts';

/** Labels whose words a script of the page has still to put in; empty ones without a binding are drawn by style alone. */
const UNBOUND = [
  'ng-bind',
  'data-ng-bind',
  'ng-bind-html',
  'v-text',
  'x-text',
  'data-bind',
  'data-i18n',
  'translate',
]
  .map((name) => `label:empty[${name}]`)
  .join(',');
const LIMIT_MS = 1000;

/** Waits, while there are such labels, for the first moment at which most of them have their words. */
export async function labelsArrived(document: Document, clock: Clock): Promise<void> {
  const missing = (): number => selectAll(document, UNBOUND).length;
  const before = missing();
  if (before === 0) return;
  await changedUntil(document.documentElement, () => missing() <= before / 2, { limitMs: LIMIT_MS }, clock);
}
