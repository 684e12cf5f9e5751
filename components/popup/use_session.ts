import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { createSessionModel } from './session_model.ts';
import type { SessionModel } from './session_model.ts';

/** The session as long as the page is open: asked at the start, on focus, and when the background tells of a change. */
export function useSession(): SessionModel {
  const { send, onChange } = useApp();
  const session = useMemo(() => createSessionModel(send), [send]);
  useEffect(() => {
    const refresh = () => void session.refresh();
    refresh();
    window.addEventListener('focus', refresh);
    const unsubscribe = onChange(refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      unsubscribe();
    };
  }, [session, onChange]);
  return session;
}
