import { chosenText, leavesPage, openLists, scrollerOf, shownOptions, spokenText } from './combobox_dom.ts';
import { optionFor } from './option_fit.ts';
import { isPlaceholderOption } from './option_text.ts';
import { attr, isInput } from './safe_dom.ts';
import { changedUntil, nextTask, settled, type Clock, type Wait } from './settle.ts';
import { approach, inputEvent, leave, setValue } from './typing.ts';

const OPEN_LIMIT_MS = 2500;
/** A list that draws only what is in view is read on page by page. */
const MAX_PAGES = 60;

const MOUSE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

/** The events of a real click; libraries open and choose at different ones of them. Never sends a form. */
function press(element: HTMLElement, window: Window): void {
  const stop = (event: Event): void => event.preventDefault();
  window.addEventListener('submit', stop, { capture: true });
  try {
    for (const type of MOUSE) {
      const init = { bubbles: true, composed: true, cancelable: true, button: 0 };
      const made = type.startsWith('pointer')
        ? new PointerEvent(type, { ...init, pointerType: 'mouse', isPrimary: true })
        : new MouseEvent(type, init);
      element.dispatchEvent(made);
      if (type === 'mousedown') approach(element);
    }
    element.click();
  } finally {
    window.removeEventListener('submit', stop, { capture: true });
  }
}

function pressKey(trigger: HTMLElement, key: 'Escape' | 'Backspace', keyCode: number): void {
  const init = { bubbles: true, composed: true, cancelable: true, key, code: key, keyCode };
  trigger.dispatchEvent(new KeyboardEvent('keydown', init));
  trigger.dispatchEvent(new KeyboardEvent('keyup', init));
}

const escape = (trigger: HTMLElement): void => pressKey(trigger, 'Escape', 27);

function empty(trigger: HTMLInputElement): void {
  setValue(trigger, '');
  trigger.dispatchEvent(inputEvent('input', null, 'deleteContentBackward'));
}

export interface Choosing {
  /** Which of the options that are shown is the one, by their texts; null: none, or not one alone. */
  pick: (texts: readonly string[]) => number | null;
  /** What is typed into a box that shows its options only then. */
  typed: string;
  /** Asked again in each task that touches the page. */
  stillOurs: () => boolean;
  wait: Wait;
}

/** Opens the widget, finds the one option by its text, and clicks it. False: closed again, without a choice. */
export async function choose(
  trigger: HTMLElement,
  { pick, typed, stillOurs, wait }: Choosing,
  window: Window & Clock,
): Promise<boolean> {
  if (leavesPage(trigger)) return false;
  const before: ReadonlySet<Element> = new Set(openLists(trigger));
  const { body } = trigger.ownerDocument;
  const limitMs = Math.min(OPEN_LIMIT_MS, wait.limitMs);
  const options = (): HTMLElement[] => shownOptions(trigger, before);
  const wanted = (): HTMLElement | null => {
    const shown = options();
    const index = pick(shown.map(spokenText));
    return index === null ? null : (shown[index] ?? null);
  };
  const appears = (ready: () => boolean): Promise<boolean> =>
    changedUntil(body, ready, { ...wait, limitMs }, window);

  if (attr(trigger, 'aria-expanded') !== 'true' || options().length === 0) press(trigger, window);
  const box = isInput(trigger) && !trigger.readOnly ? trigger : null;
  const isOpen = await appears(
    () => options().some((option) => !isPlaceholderOption(spokenText(option))) || box !== null,
  );
  if (isOpen && box && typed !== '' && !wanted() && stillOurs()) {
    setValue(box, typed);
    box.dispatchEvent(inputEvent('input', typed, 'insertText'));
    await appears(() => wanted() !== null);
  }
  const pages = isOpen ? MAX_PAGES : 0;
  for (let page = 0; page < pages && !wanted() && stillOurs(); page += 1) {
    const last = options().at(-1);
    const scroller = last ? scrollerOf(last) : null;
    const top = scroller?.scrollTop ?? 0;
    if (!scroller) break;
    scroller.scrollBy({ top: scroller.clientHeight * 0.8, behavior: 'instant' });
    await settled(window);
    if (scroller.scrollTop === top) break;
  }
  const option = wanted();
  if (!option || leavesPage(option) || !stillOurs()) {
    if (box && box.value === typed) empty(box);
    escape(trigger);
    return false;
  }
  press(option, window);
  await settled(window);
  if (attr(trigger, 'aria-expanded') === 'true') escape(trigger);
  leave(trigger);
  await nextTask(window);
  return true;
}

/** Takes a choice back: by choosing the earlier one, the option that stands for none, or by emptying the box. */
export async function unchoose(
  trigger: HTMLElement,
  before: string,
  choosing: Omit<Choosing, 'pick' | 'typed'>,
  window: Window & Clock,
): Promise<void> {
  const wasEmpty = before === '' || isPlaceholderOption(before);
  if (wasEmpty && isInput(trigger)) {
    approach(trigger);
    empty(trigger);
    if (chosenText(trigger) !== '') pressKey(trigger, 'Backspace', 8);
    leave(trigger);
    return settled(window);
  }
  const none = (texts: readonly string[]): number | null => {
    const at = texts.findIndex(isPlaceholderOption);
    return at < 0 ? null : at;
  };
  const earlier = (texts: readonly string[]): number | null =>
    optionFor(texts, { names: [before], isPlace: false });
  await choose(
    trigger,
    { ...choosing, pick: wasEmpty ? none : earlier, typed: wasEmpty ? '' : before },
    window,
  );
}
