/**
 * Attacks on signed XML. Each stands beside its untouched twin, which is valid; none may pass as valid with anything
 * that was not signed. What is harmless is so because the signature rightly still holds and the values read are those
 * that were signed; the other judge, xmlsec1, agrees on those.
 */
import { XMLSerializer } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../lib/documents/xml.ts';
import type { CheckReason, ProofLayer, ProofState } from '../../../lib/domain/proof.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { CheckContext } from '../../../lib/proof/types.ts';
import { checkXmlSignature } from '../../../lib/proof/xml_signature.ts';
import { requireJudge } from '../../support/judges.ts';
import { judge, pki, put, rootFile } from './workshop.ts';
import { ATTACKS, EVIL, HARMLESS, NAME } from './xml_attack_table.ts';

const xmlsec = requireJudge('xmlsec1');
const nowMs = Date.now();
const context: CheckContext = {
  trust: {
    roots: [{ sha256: pki.rootSha256, name: 'Emulator Test Root', isHistoric: false }],
    kycSigners: [],
    signerNames: ['EMULATOR'],
  },
  nowMs,
  fetchedAtMs: nowMs,
};

interface Outcome {
  state: ProofState;
  layer: ProofLayer;
  reason: CheckReason | null;
  /** What the values are read from, written out; null where nothing was proved. */
  signed: string | null;
}

const written = (root: Element | null): string | null => root && new XMLSerializer().serializeToString(root);

/** As a file is treated: the guard and the parser first, then the signature. */
async function outcomeOf(xml: string | Uint8Array): Promise<Outcome> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  let document;
  try {
    document = parseDocument(bytes);
  } catch (thrown) {
    const reason = errorCodeOf(thrown) === 'document_unsafe' ? 'unsafe' : 'unreadable';
    return { state: 'not-checked', layer: 'guard', reason, signed: null };
  }
  const { verdict, signedRoot } = await checkXmlSignature(document, context);
  const { state, layer, reason } = verdict;
  return { state, layer, reason, signed: written(signedRoot) };
}

test.each([...ATTACKS, ...HARMLESS])('the untouched twin is valid: $title', async ({ twin }) => {
  expect(await outcomeOf(twin)).toMatchObject({ state: 'valid', layer: 'all' });
});

test.each([...ATTACKS, ...HARMLESS])('the attack changes something: $title', ({ twin, attacked }) => {
  expect(attacked).not.toBe(twin);
  expect(attacked).not.toHaveLength(0);
});

test.each(ATTACKS)('refused, by the layer that the table names: $title', async ({ attacked, refused }) => {
  const [state, layer, reason] = refused;
  expect(await outcomeOf(attacked)).toMatchObject({ state, layer, reason });
});

test.each(HARMLESS)('harmless, for what is read is what was signed: $title', async ({ twin, attacked }) => {
  const [before, after] = [await outcomeOf(twin), await outcomeOf(attacked)];
  expect(after).toMatchObject({ state: 'valid', layer: 'all' });
  expect(after.signed).toBe(before.signed);
  expect(after.signed).toContain(NAME);
  expect(after.signed).not.toContain(EVIL);
});

test.skipIf(!xmlsec).each(HARMLESS)(
  'xmlsec1 also holds it for signed: $title',
  async ({ title, attacked }) => {
    const file = await put(`harmless ${title}.xml`, attacked);
    const options = ['--verify', '--enabled-key-data', 'x509', '--trusted-pem', rootFile];
    expect(await judge('xmlsec1', ...options, file)).toMatchObject({ accepted: true });
  },
);
