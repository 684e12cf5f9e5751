import type { ComponentChildren } from 'preact';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import { useApp } from '../app_context.tsx';
import { InfoIcon, WarningIcon } from './icons.tsx';
import { Notice } from './notice.tsx';
import { Placeholder } from './placeholder.tsx';

/** Nothing is broken: the person did something else, or is somewhere else. */
const CALM: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not_connected',
  'sign_in_cancelled',
  'sign_in_denied',
  'sign_in_in_progress',
  'signed_out',
  'consent_expired',
  'page_not_allowed',
  'page_has_no_form',
  'page_changed',
  'review_expired',
  'pull_no_record',
  'pull_pending',
  'pull_already_there',
  'aadhaar_not_linked',
  'import_aadhaar_not_kept',
]);

interface ProblemProps {
  code: ErrorCode;
  /** `view`: nothing else is in the view; `banner`: stands above the rest. */
  layout?: 'banner' | 'view';
  /** What else to say, or to press. */
  children?: ComponentChildren;
}

/** The only place where a failure becomes a sentence. */
export function Problem({ code, layout = 'banner', children }: ProblemProps) {
  const { t } = useApp();
  const calm = CALM.has(code);
  const role = calm ? 'status' : 'alert';
  const sentence = <p>{t(`errors.${code}`)}</p>;
  if (layout === 'view')
    return (
      <Placeholder icon={calm ? <InfoIcon /> : <WarningIcon />} role={role}>
        {sentence}
        {children}
      </Placeholder>
    );
  return (
    <Notice tone={calm ? 'calm' : 'warning'} role={role}>
      {sentence}
      {children}
    </Notice>
  );
}
