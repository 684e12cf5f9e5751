import { DECLARABLE_KINDS } from '../../../lib/domain/self_declared.ts';
import { useApp } from '../../app_context.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeclaredField } from './declared_field.tsx';
import type { ProfileModel } from './profile_model.ts';

/** Clearly apart from what documents prove. */
export function DeclaredForm({ model }: { model: ProfileModel }) {
  const { t } = useApp();
  const declared = model.declared.value;
  if (declared === null) return null;
  return (
    <Card title={t('locker.details.declared')}>
      <Notice tone="calm">{t('locker.details.declaredHelp')}</Notice>
      <div class="declared">
        {DECLARABLE_KINDS.map((kind) => (
          <DeclaredField key={kind} kind={kind} kept={declared[kind] ?? ''} declare={model.declare} />
        ))}
      </div>
    </Card>
  );
}
