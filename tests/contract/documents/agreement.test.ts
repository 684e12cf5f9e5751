/**
 * Our verdict on every kind of document, genuine and not, beside the answers of independent programs. A document of each
 * doctype is made by the emulator's own writer in every variant; what the programs answer must be what our state means.
 */
import { describe, expect, test } from 'vitest';
import { lockInZip, SHARE_CODE } from '../../emulator/documents/offline_ekyc.ts';
import { brokenOff, changedLater } from '../../emulator/documents/pdf_accidents.ts';
import type { AnyVariant } from '../../emulator/documents/variants.ts';
import { trustOf } from '../../emulator/trust.ts';
import type { IssuedFile } from '../../emulator/types.ts';
import type { ProofState, Verdict } from '../../../lib/domain/proof.ts';
import { prove } from '../../../lib/proof/prove.ts';
import type { CheckContext } from '../../../lib/proof/types.ts';
import { requireJudge } from '../../support/judges.ts';
import type { Answers } from './workshop_programs.ts';
import { askAboutPdf, askAboutXml } from './workshop_programs.ts';
import { documentOf, factory, personaOf, pki, textOf } from './workshop.ts';

const programs = ['xmlsec1', 'pdfsig', 'openssl'].map(requireJudge);
const isReady = programs.every(Boolean);

const KAMALA =
  'PANCR DRVLC RVCER SSCER SPCER SSMGR HSCER HPCER HSMGR DIPCR DGMST PRVCR DGCER MICER CTCER SHCER INCER RSCER DMCER NTCER BTCER RATCR UDCER';
const ODD = 'PANCR DRVLC SSCER CTCER RVCER INCER RATCR PECER';
const XML_PAPERS = [
  ...of('kamala', KAMALA),
  ...of('murugan', 'OBCER'),
  ...of('tara', 'EWCER'),
  ...of('odd', ODD),
];
const PDF_PAPERS = [...of('kamala', `ADHAR ${KAMALA}`), ...of('murugan', 'OBCER'), ...of('tara', 'EWCER')];

function of(persona: string, doctypes: string): [persona: string, doctype: string][] {
  return doctypes.split(' ').map((doctype) => [persona, doctype]);
}

/** What each variant of a document must come out as. */
const STATES: Readonly<Record<AnyVariant, ProofState>> = {
  genuine: 'valid',
  altered: 'altered',
  expired_signer: 'valid-signer-expired',
  foreign_signer: 'unknown-signer',
  other_signer: 'valid-other-signer',
  unsigned: 'not-signed',
};
/** The first four in every form. */
const VARIANTS: AnyVariant[] = [
  'genuine',
  'altered',
  'expired_signer',
  'foreign_signer',
  'other_signer',
  'unsigned',
];
/** Whether somebody else signed, or nobody, does not depend on what the page shows: one PDF stands for all. */
function variantsOfPdf(doctype: string): AnyVariant[] {
  return doctype === 'DGCER' ? VARIANTS : VARIANTS.slice(0, 4);
}

const unbroken = { isSigned: true, isUnbroken: true };
const good = { isAcceptedNow: true, isAcceptedThen: true, isChainGoodNow: true, isChainGoodThen: true };
/** What the programs answer about a document of this state. A file that cannot be checked is compared on its own. */
const MEANINGS: Readonly<Record<Exclude<ProofState, 'not-checked'>, Partial<Answers>>> = {
  valid: { ...unbroken, ...good, isWhole: true },
  'valid-other-signer': { ...unbroken, ...good, isWhole: true },
  'valid-signer-expired': {
    ...unbroken,
    isAcceptedNow: false,
    isAcceptedThen: true,
    isChainGoodNow: false,
    isChainGoodThen: true,
    isWhole: true,
  },
  'unknown-signer': {
    ...unbroken,
    isAcceptedNow: false,
    isAcceptedThen: false,
    isChainGoodNow: false,
    isChainGoodThen: false,
    isWhole: true,
  },
  altered: { isSigned: true, isUnbroken: false, isAcceptedNow: false, isAcceptedThen: false },
  'not-signed': { isSigned: false },
};

const { roots, kycSigners, signerNames } = trustOf(pki);
const context: CheckContext = {
  trust: {
    roots: roots.map((pin) => ({ ...pin, isHistoric: false })),
    kycSigners: kycSigners.map((pin) => ({ ...pin, isHistoric: false })),
    signerNames,
  },
  nowMs: Date.now(),
  fetchedAtMs: Date.now(),
};

const compared = { documents: 0, verdicts: 0 };

async function verdictOn({ bytes }: Pick<IssuedFile, 'bytes'>): Promise<Verdict> {
  return (await prove(bytes, { doctype: null, shareCode: SHARE_CODE }, context)).verdict;
}

/** Holds each answer of the programs against what our state means, and counts. */
function compare({ state, signer }: Verdict, answers: Answers): void {
  const { organization, ...yesOrNo } = answers;
  if (state === 'not-checked') throw new Error('A file that could not be checked has nothing to compare');
  const meaning = MEANINGS[state];
  const asked = Object.entries(yesOrNo).filter(([question]) => Object.hasOwn(meaning, question));
  expect(Object.fromEntries(asked)).toEqual(
    Object.fromEntries(Object.entries(meaning).filter(([question]) => Object.hasOwn(yesOrNo, question))),
  );
  const isNamed = organization !== undefined && state !== 'altered';
  if (isNamed) expect(signer).toBe(organization);
  compared.documents += 1;
  compared.verdicts += asked.length + (isNamed ? 1 : 0);
}

describe.skipIf(!isReady)('on XML', () => {
  describe.each(XML_PAPERS)('of %s, %s', (id, doctype) => {
    const persona = personaOf(id);
    const document = documentOf(persona, doctype);

    test.concurrent.each(VARIANTS)('%s: our verdict is that of xmlsec1 and openssl', async (variant) => {
      const file = await factory.xml(persona, document, variant);
      const verdict = await verdictOn(file);
      expect(verdict.state).toBe(STATES[variant]);
      compare(verdict, await askAboutXml(`${id} ${doctype} ${variant}`, textOf(file), 'root'));
    });
  });

  describe.each(['kamala', 'murugan', 'odd'])('of the e-Aadhaar of %s', (id) => {
    test.concurrent.each(VARIANTS)('%s: our verdict is that of xmlsec1 and openssl', async (variant) => {
      const file = await factory.eAadhaar(personaOf(id), variant);
      const verdict = await verdictOn(file);
      expect(verdict.state).toBe(STATES[variant]);
      compare(verdict, await askAboutXml(`${id} e-Aadhaar ${variant}`, textOf(file), 'root'));
    });
  });

  describe.each(['kamala', 'odd'])('of the offline e-KYC of %s, out of its ZIP', (id) => {
    test.concurrent.each(VARIANTS)('%s: our verdict is that of xmlsec1 and openssl', async (variant) => {
      const file = await factory.offlineEkyc(personaOf(id), variant);
      const verdict = await verdictOn({ bytes: await lockInZip('a.xml', file.bytes, SHARE_CODE) });
      // Only the pinned certificate may sign this form: whoever signs for DigiLocker is nobody here.
      expect(verdict.state).toBe(variant === 'other_signer' ? 'unknown-signer' : STATES[variant]);
      compare(verdict, await askAboutXml(`${id} e-KYC ${variant}`, textOf(file), 'kyc'));
    });

    test('keyless: neither we nor xmlsec1 can check it', async () => {
      const file = await factory.offlineEkyc(personaOf(id), 'keyless');
      expect(await verdictOn(file)).toMatchObject({ state: 'not-checked', reason: 'key-missing' });
      const answers = await askAboutXml(`${id} e-KYC keyless`, textOf(file), 'kyc');
      expect(answers).toEqual({ isSigned: true, isUnbroken: false });
      compared.documents += 1;
      compared.verdicts += 1;
    });
  });
});

describe.skipIf(!isReady)('on PDF', () => {
  describe.each(PDF_PAPERS)('of %s, %s', (id, doctype) => {
    const persona = personaOf(id);
    const document = documentOf(persona, doctype);

    test.concurrent.each(variantsOfPdf(doctype))(
      '%s: our verdict is that of pdfsig and openssl',
      async (variant) => {
        const file = await factory.pdf(persona, document, variant);
        const verdict = await verdictOn(file);
        expect(verdict.state).toBe(STATES[variant]);
        compare(verdict, await askAboutPdf(`${id} ${doctype} ${variant}`, file.bytes));
      },
    );
  });

  const kamala = personaOf('kamala');
  const degree = documentOf(kamala, 'DGCER');

  test('changed later: pdfsig says that the signature does not cover all, and we say altered', async () => {
    const bytes = await changedLater((await factory.pdf(kamala, degree)).bytes);
    expect(await verdictOn({ bytes })).toMatchObject({ state: 'altered' });
    expect(await askAboutPdf('changed later', bytes)).toMatchObject({ isUnbroken: true, isWhole: false });
    compared.documents += 1;
    compared.verdicts += 1;
  });

  test('locked: neither we nor pdfsig can check it', async () => {
    const { bytes } = await factory.lockedPdf(kamala, degree, { userPassword: 'open' });
    expect(await verdictOn({ bytes })).toMatchObject({ state: 'not-checked', reason: 'locked' });
    expect(await askAboutPdf('locked', bytes)).toEqual({ isSigned: false });
    compared.documents += 1;
    compared.verdicts += 1;
  });

  test('broken off: neither we nor pdfsig find a signature to check', async () => {
    const bytes = brokenOff((await factory.pdf(kamala, degree)).bytes);
    expect(await verdictOn({ bytes })).toMatchObject({ state: 'not-checked', reason: 'unreadable' });
    expect(await askAboutPdf('broken off', bytes)).toEqual({ isSigned: false });
    compared.documents += 1;
    compared.verdicts += 1;
  });
});

test.skipIf(!isReady)('every document was compared', () => {
  console.log(
    `Compared ${compared.documents} documents with ${compared.verdicts} verdicts of other programs.`,
  );
  const eAadhaar = 3 * VARIANTS.length;
  const eKyc = 2 * (VARIANTS.length + 1);
  const pdf = PDF_PAPERS.flatMap(([, doctype]) => variantsOfPdf(doctype)).length + 3;
  expect(compared.documents).toBe(XML_PAPERS.length * VARIANTS.length + eAadhaar + eKyc + pdf);
});
