import { useApp } from '../../app_context.tsx';
import { DOCTYPES, doctypeOf } from './doctypes.ts';

interface KindSelectProps {
  id: string;
  /** Null: not known. */
  doctype: string | null;
  describedBy?: string | undefined;
  onChoose: (doctype: string | null) => void;
}

/** The kinds of documents to choose from; one that has no name here is listed by its code. */
export function KindSelect({ id, doctype, describedBy, onChoose }: KindSelectProps) {
  const { t } = useApp();
  return (
    <select
      id={id}
      value={doctype ?? ''}
      aria-describedby={describedBy}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{t('locker.import.unknownKind')}</option>
      {doctype !== null && doctypeOf(doctype) === null && <option value={doctype}>{doctype}</option>}
      {DOCTYPES.map((known) => (
        <option key={known} value={known}>
          {t(`doctypes.${known}`)}
        </option>
      ))}
    </select>
  );
}
