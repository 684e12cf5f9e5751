import { isSigned } from '../../lib/domain/proof.ts';
import type { ProofState, Verdict } from '../../lib/domain/proof.ts';
import { dateText } from '../../locales/formats.ts';
import { useApp } from '../app_context.tsx';
import { ChevronIcon, CrossIcon, InfoIcon, QuestionIcon, ShieldIcon } from './icons.tsx';
import { signerText, VERDICT_TONES, verdictText } from './verdict_texts.ts';

const ICONS = { good: ShieldIcon, bad: CrossIcon, warning: QuestionIcon, calm: InfoIcon } as const;

/** What the check of a signature found, small enough for a row of a list. */
export function VerdictBadge({ state }: { state: ProofState }) {
  const { t } = useApp();
  const tone = VERDICT_TONES[state];
  const ToneIcon = ICONS[tone];
  return (
    <span class={`finding finding-${tone}`}>
      <ToneIcon />
      {t(`verdict.short.${state}`)}
    </span>
  );
}

interface VerdictNoteProps {
  verdict: Verdict;
  /** `status`: it has just been found. Left out for what was there from the start. */
  role?: 'status';
}

/** The finding in one sentence, and for those who want to know more, how it came about. */
export function VerdictNote({ verdict, role }: VerdictNoteProps) {
  const { t } = useApp();
  const tone = VERDICT_TONES[verdict.state];
  const ToneIcon = ICONS[tone];
  return (
    <div class={`notice notice-${tone} verdict`}>
      <ToneIcon />
      <div class="notice-body">
        <p role={role}>
          <bdi>{verdictText(t, verdict)}</bdi>
        </p>
        {verdict.signer !== null && <VerdictDetails verdict={verdict} />}
      </div>
    </div>
  );
}

function VerdictDetails({ verdict }: { verdict: Verdict }) {
  const { t, language, now } = useApp();
  const { signer, authority, signedAtMs, chainEndsAtMs, sha1 } = verdict;
  const day = (atMs: number | null) => atMs !== null && dateText(language, atMs);
  const hasEnded = chainEndsAtMs !== null && chainEndsAtMs < now();
  const facts = [
    isSigned(verdict) ? (['signer', signerText(t, signer)] as const) : (['claimed', signer] as const),
    ['authority', authority],
    ['signedAt', day(signedAtMs)],
    [hasEnded ? 'chainEnded' : 'chainEnds', day(chainEndsAtMs)],
  ] as const;
  return (
    <details class="fold">
      <summary>
        <ChevronIcon />
        {t('verdict.details')}
      </summary>
      <dl class="verdict-facts">
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{t(`verdict.facts.${name}`)}</dt>
                <dd>
                  <bdi>{text}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {sha1 && <p>{t('verdict.sha1')}</p>}
      <p>{t('verdict.withdrawn')}</p>
    </details>
  );
}
