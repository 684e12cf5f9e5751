import { useApp } from '../app_context.tsx';
import { CheckIcon, WarningIcon } from '../ui/icons.tsx';

/** Whether it was checked that a download arrived as DigiLocker sent it. Never more than what was checked. */
export function IntegrityNote({ verified }: { verified: boolean }) {
  const { t } = useApp();
  return (
    <p class={`integrity ${verified ? 'integrity-good' : 'integrity-open'}`}>
      {verified ? <CheckIcon /> : <WarningIcon />}
      {t(verified ? 'locker.integrity.verified' : 'locker.integrity.notVerified')}
    </p>
  );
}
