import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { PushFault, PushFields } from './push_form.ts';

/** Not a text of ours but the form of a URI; the same in every language. */
const URI_EXAMPLE = 'in.gov.namuna-SSCER-1234567';

interface PushFieldsetProps {
  fields: PushFields;
  faults: ReadonlySet<PushFault>;
  onChange: (changed: Partial<PushFields>) => void;
}

export function PushFieldset({ fields, faults, onChange }: PushFieldsetProps) {
  const { t } = useApp();
  const withFiles = fields.action !== 'D';
  return (
    <div class="push-fields">
      <TextField
        name="uri"
        value={fields.uri}
        fault={faults.has('uri')}
        hint={t('locker.get.example', { example: URI_EXAMPLE })}
        onValue={(uri) => onChange({ uri })}
      />
      <TextField
        name="description"
        value={fields.description}
        fault={faults.has('description')}
        onValue={(description) => onChange({ description })}
      />
      <TextField
        name="issueDate"
        date
        value={fields.issueDate}
        fault={faults.has('issueDate')}
        onValue={(issueDate) => onChange({ issueDate })}
      />
      <TextField
        name="validFrom"
        date
        value={fields.validFrom}
        fault={false}
        onValue={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        name="validTo"
        date
        value={fields.validTo}
        fault={faults.has('order')}
        onValue={(validTo) => onChange({ validTo })}
      />
      {withFiles && <FileField key="pdf" name="pdf" accept=".pdf" onFile={(pdf) => onChange({ pdf })} />}
      {withFiles && <FileField key="xml" name="xml" accept=".xml" onFile={(xml) => onChange({ xml })} />}
      {faults.has('file') && (
        <p class="field-fault" role="alert">
          {t('locker.push.faults.file')}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  name: 'uri' | 'description' | 'issueDate' | 'validFrom' | 'validTo';
  date?: boolean;
  value: string;
  fault: boolean;
  hint?: string;
  onValue: (value: string) => void;
}

const FAULTS = {
  uri: 'uri',
  description: 'description',
  issueDate: 'issueDate',
  validFrom: 'order',
  validTo: 'order',
} as const satisfies Record<TextFieldProps['name'], PushFault>;

function TextField({ name, date = false, value, fault, hint, onValue }: TextFieldProps) {
  const { t } = useApp();
  const id = useId();
  const shared = {
    id,
    value,
    autocomplete: 'off',
    'aria-invalid': fault,
    'aria-describedby': fault || hint ? `${id}-hint` : undefined,
    onInput: (event: TargetedEvent<HTMLInputElement>) => onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{t(`locker.push.fields.${name}`)}</label>
      {date ? <input type="date" {...shared} /> : <input type="text" spellcheck={false} {...shared} />}
      {(fault || hint) && (
        <p class={fault ? 'field-fault' : 'field-hint'} id={`${id}-hint`}>
          {fault ? t(`locker.push.faults.${FAULTS[name]}`) : hint}
        </p>
      )}
    </div>
  );
}

interface FileFieldProps {
  name: 'pdf' | 'xml';
  accept: string;
  onFile: (file: File | null) => void;
}

function FileField({ name, accept, onFile }: FileFieldProps) {
  const { t } = useApp();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t(`locker.push.fields.${name}`)}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
