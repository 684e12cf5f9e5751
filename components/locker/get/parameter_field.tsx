import { useId } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { Parameter } from './pull_model.ts';

interface ParameterFieldProps {
  parameter: Parameter;
  value: string;
  onValue: (value: string) => void;
}

/** One question of the issuer, in the issuer's own words. The browser is asked to remember none of the answers. */
export function ParameterField({ parameter, value, onValue }: ParameterFieldProps) {
  const { t } = useApp();
  const id = useId();
  const { label, choices, example, proposed, secret } = parameter;
  const isProposed = !secret && proposed !== '' && value === proposed;
  const hint = [example && t('locker.get.example', { example }), secret && t('locker.get.secret')]
    .filter(Boolean)
    .join(' ');
  const described = hint || isProposed ? `${id}-hint` : undefined;
  return (
    <div class="field">
      <label for={id}>
        <bdi>{label}</bdi>
      </label>
      {choices.length > 0 ? (
        <select
          id={id}
          value={value}
          aria-describedby={described}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          <option value="">{t('locker.get.choose')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={described}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
      {described && (
        <p class="field-hint" id={described}>
          {isProposed && <span class="badge badge-good">{t('locker.get.proposed')}</span>}
          {hint && <span>{hint}</span>}
        </p>
      )}
    </div>
  );
}
