import { useApp } from '../../app_context.tsx';
import type { GetStep } from './get_model.ts';

const STEPS = ['issuer', 'document', 'form'] as const satisfies GetStep['step'][];

/** Where on the way the person is. */
export function Steps({ current }: { current: GetStep['step'] }) {
  const { t } = useApp();
  return (
    <ol class="steps" aria-label={t('locker.get.steps')}>
      {STEPS.map((step) => (
        <li
          key={step}
          class={step === current ? 'step step-current' : 'step'}
          aria-current={step === current ? 'step' : undefined}
        >
          {t(`locker.get.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
