import type { PullForm } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { TickBox } from '../../ui/tick_box.tsx';
import { ParameterField } from './parameter_field.tsx';
import { valueOf } from './pull_model.ts';
import type { PullModel } from './pull_model.ts';

/** The issuer's own questions, and the sentence that must be read and ticked before anything is sent. */
export function PullFormView({ form, pull }: { form: PullForm; pull: PullModel }) {
  const { t } = useApp();
  const { parameters, consentText } = form;
  const values = pull.values.value;
  const blank = parameters.some((parameter) => valueOf(values, parameter).trim() === '');
  return (
    <div class="pull-form">
      <div class="fields">
        {parameters.length === 0 && <p class="quiet">{t('locker.get.noQuestions')}</p>}
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.paramname}
            parameter={parameter}
            value={valueOf(values, parameter)}
            onValue={(value) => pull.write(parameter.paramname, value)}
          />
        ))}
      </div>
      <section class="consent">
        <h4>{t('locker.get.consentTitle')}</h4>
        <p class="quiet">{t('locker.get.consentIntro')}</p>
        <blockquote class="consent-text" lang="en">
          {consentText}
        </blockquote>
        <TickBox checked={pull.consented.value} label={t('locker.get.consentTick')} onChange={pull.consent} />
      </section>
      <div class="pull-send">
        <Button look="primary" disabled={!pull.consented.value} onClick={() => void pull.request()}>
          {t('locker.get.send')}
        </Button>
        <p class="quiet" role="status">
          {!pull.consented.value && t('locker.get.tickFirst')}
          {pull.consented.value && blank && t('locker.get.blanks')}
        </p>
      </div>
    </div>
  );
}
