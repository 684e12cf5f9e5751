import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SessionView } from '../../../lib/domain/views.ts';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import { kindName } from './doctypes.ts';
import { createImportModel } from './import_model.ts';
import type { ImportModel } from './import_model.ts';

/** Whoever was signed in is gone: what was on the screen goes too. */
const GONE: ReadonlySet<string> = new Set<SessionView['state']>(['signed-out', 'unconnected', 'locked']);

/**
 * The files that the person brings, as long as the page is open: a check goes on while another section is looked at, and
 * nothing is lost by signing in. `state` is the session's.
 */
export function useImports(state: string): ImportModel {
  const { send, checkFile, t } = useApp();
  const model = useMemo(
    () => createImportModel(send, checkFile, (code) => kindName(t, code)),
    [send, checkFile, t],
  );
  const wasIn = useRef(false);
  useEffect(() => {
    if (wasIn.current && GONE.has(state)) model.close();
    wasIn.current = state === 'signed-in' || (wasIn.current && !GONE.has(state));
  }, [model, state]);
  useEffect(() => model.close, [model]);
  return model;
}

/** Asks for the list again each time that a file was kept. */
export function useKept(imports: ImportModel, locker: LockerModel): void {
  const kept = imports.kept.value;
  useEffect(() => {
    if (kept > 0) void locker.load();
  }, [kept, locker]);
}
