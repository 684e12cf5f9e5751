import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import { VerdictBadge, VerdictNote } from '../../../components/ui/verdict.tsx';
import { verdictText } from '../../../components/ui/verdict_texts.ts';
import { CHECK_REASONS, PROOF_STATES } from '../../../lib/domain/proof.ts';
import { createTexts, LANGUAGES } from '../../../locales/i18n.ts';
import { createBackground } from './background.ts';
import { signedVerdict, verdict } from './fixtures.ts';
import { expectAccessible, renderView, setColours } from './render.tsx';

const en = createTexts('en');

test.each([
  ['valid', 'Signed by DigiLocker (National e-Governance Division), unchanged.'],
  [
    'valid-signer-expired',
    'Unchanged since it was signed. The signer’s certificate has expired since; the document stays good.',
  ],
  ['altered', 'Changed after it was signed. Do not use it; download it again from DigiLocker.'],
  ['unknown-signer', 'Unchanged since it was signed, but LockerFill does not know who signed it.'],
  ['not-signed', 'Not signed, so nobody vouches for what it says.'],
  ['not-checked', 'Its signature could not be checked.'],
] as const)('%s is told in one sentence', (state, sentence) => {
  expect(verdictText(en, { ...signedVerdict, state })).toBe(sentence);
});

test('another signer than DigiLocker is named', () => {
  const other = verdict('valid-other-signer', { signer: 'Namuna Board' });
  expect(verdictText(en, other)).toBe('Signed by Namuna Board, unchanged.');
});

test('DigiLocker is not named where somebody else signed validly', () => {
  const kyc = verdict('valid', { signer: 'Unique Identification Authority of India' });
  expect(verdictText(en, kyc)).toBe('Signed by Unique Identification Authority of India, unchanged.');
});

describe.each(LANGUAGES)('in language %s', (language) => {
  const t = createTexts(language);
  const findings = [
    ...PROOF_STATES.map((state) => ({ ...signedVerdict, state })),
    ...CHECK_REASONS.map((reason) => verdict('not-checked', { reason })),
  ];

  test('every finding has a sentence of its own', () => {
    const told = findings
      .filter(({ state }) => state !== 'valid-other-signer')
      .map((one) => verdictText(t, one));
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((sentence) => /verdict\.|\{\{/.test(sentence))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('every finding can be read in %s colours', async (colours) => {
    await setColours(colours);
    renderView(
      <main>
        <h1>LockerFill</h1>
        {findings.map((finding) => (
          <section key={`${finding.state} ${finding.reason}`}>
            <VerdictBadge state={finding.state} />
            <VerdictNote verdict={finding} />
          </section>
        ))}
      </main>,
      createBackground(),
      language,
    );
    await expect.element(page.getByRole('main')).toBeVisible();
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    await expectAccessible();
  });
});
