import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rowWindow } from '../popup/row_window.ts';
import { stepOf } from './list_keys.ts';

/** Scrolling by less than this draws nothing new: more rows than these are drawn around the visible part. */
const ROWS_A_STEP = 8;

interface WindowedListProps<Item> {
  items: readonly Item[];
  /** All rows are equally high, so that those out of sight can be stood for by a padding. */
  rowPx: number;
  label: string;
  keyOf: (item: Item) => string;
  openKey: string | null;
  onOpen: (item: Item) => void;
  children: (item: Item) => ComponentChildren;
}

/**
 * A list of thousands to choose from, by the ARIA pattern of a list box: one stop for the Tab key, arrows move, Enter
 * opens. Only the rows near the visible part are drawn. A new search is a new `key`.
 */
export function WindowedList<Item>({
  items,
  rowPx,
  label,
  keyOf,
  openKey,
  onOpen,
  children,
}: WindowedListProps<Item>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [topPx, setTopPx] = useState(0);
  const [heightPx, setHeightPx] = useState(600);
  const [active, setActive] = useState(-1);

  function look(): void {
    const element = scroller.current;
    if (!element) return;
    const stepPx = ROWS_A_STEP * rowPx;
    setTopPx(Math.floor(element.scrollTop / stepPx) * stepPx);
    setHeightPx(element.clientHeight + stepPx);
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    look();
    return () => watch.disconnect();
  }, []);

  function moveTo(index: number): void {
    const element = scroller.current;
    if (!element) return;
    const highestPx = index * rowPx;
    const lowestPx = highestPx + rowPx - element.clientHeight;
    element.scrollTop = Math.max(Math.min(element.scrollTop, highestPx), lowestPx);
    setActive(index);
    look();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const item = items[active];
    if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) {
      event.preventDefault();
      onOpen(item);
      return;
    }
    const page = Math.max(Math.floor(event.currentTarget.clientHeight / rowPx) - 1, 1);
    const next = stepOf(event.key, active, items.length, page);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  }

  function onFocus(): void {
    if (active >= 0) return;
    const open = items.findIndex((item) => keyOf(item) === openKey);
    setActive(open >= 0 ? open : Math.floor((scroller.current?.scrollTop ?? 0) / rowPx));
  }

  const { first, end } = rowWindow(items.length, rowPx, topPx, heightPx);
  const drawn = active >= first && active < end;
  return (
    <div
      class="scroll windowed"
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-activedescendant={drawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      onScroll={look}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div
        role="presentation"
        style={{
          '--row-height': `${rowPx}px`,
          paddingTop: `${first * rowPx}px`,
          paddingBottom: `${(items.length - end) * rowPx}px`,
        }}
      >
        {items.slice(first, end).map((item, at) => {
          const index = first + at;
          const key = keyOf(item);
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              class={`pick${index === active ? ' pick-active' : ''}`}
              role="option"
              aria-selected={key === openKey}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              onClick={() => {
                setActive(index);
                onOpen(item);
              }}
            >
              <Line item={item} draw={children} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LineProps<Item> {
  item: Item;
  draw: (item: Item) => ComponentChildren;
}

/** What a row says: made once, however often the list moves around it. */
function Line<Item>({ item, draw }: LineProps<Item>) {
  return useMemo(() => <>{draw(item)}</>, [item, draw]);
}
