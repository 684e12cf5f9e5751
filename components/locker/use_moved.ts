import { useRef } from 'preact/hooks';
import type { Section } from './route.ts';

/** True once the person has gone from the section that was open first to another one. */
export function useMoved(section: Section): boolean {
  const opened = useRef(section);
  const moved = useRef(false);
  if (opened.current !== section) moved.current = true;
  return moved.current;
}
