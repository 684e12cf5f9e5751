import { assert, asyncProperty, constantFrom, integer, nat, oneof } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProofLayer, ProofState } from '../../../lib/domain/proof.ts';
import { isSigned } from '../../../lib/domain/proof.ts';
import { requireJudge } from '../../support/judges.ts';
import { bytesOf, holeOf, signRevision, tinyPdf } from '../../support/tiny_pdf.ts';
import { genuine, tampering } from './pdf_attacks.ts';
import type { Opinion } from './pdf_judges.ts';
import { check, opensslCms, pdfsigOpinion } from './pdf_judges.ts';
import { documentOf, factory, personaOf, pki } from './workshop.ts';

const pdfsig = requireJudge('pdfsig');
const openssl = requireJudge('openssl');
const asha = personaOf('asha');

const sign = (pdf: Uint8Array) => signRevision(pdf, { cms: opensslCms(pki.signer) });

/** The untouched files: an issued document, a small file signed once, and one signed again in a later revision. */
const twins = {
  issued: () => genuine(),
  once: () => sign(tinyPdf()),
  twice: async () => sign(await sign(tinyPdf())),
} as const;

interface Row {
  title: string;
  twin: keyof typeof twins;
  attack: keyof typeof tampering;
  state: ProofState;
  layer: ProofLayer;
  /** What pdfsig thinks; `accepts` is where this check is the stricter. It is asked without trust. */
  opinion: Opinion;
}

const row = (
  title: string,
  attack: string,
  [state, layer]: readonly [ProofState, ProofLayer],
  opinion: Opinion,
  twin: keyof typeof twins = 'issued',
): Row => ({ title, twin, attack, state, layer, opinion });

const digest = ['altered', 'digest'] as const;
const form = ['altered', 'form'] as const;
const unchecked = ['not-checked', 'form'] as const;

const rows: Row[] = [
  row('one letter changed', 'changed', digest, 'refuses'),
  row('two places of the cross-reference table swapped', 'swappedPlaces', digest, 'refuses'),
  row("another document's signature put in", 'ofAnotherDocument', digest, 'refuses'),
  row(
    'one letter changed in the first revision of two',
    'earlierRevisionChanged',
    digest,
    'refuses',
    'twice',
  ),
  row(
    'one letter and the digest inside the signature changed',
    'digestReplaced',
    ['altered', 'signature'],
    'refuses',
  ),

  row('another page appended', 'anotherPage', form, 'refuses'),
  row('a catalog without the signature field appended', 'withoutForm', form, 'refuses'),
  row('an empty line appended', 'blankLine', form, 'refuses'),
  row('the way back to the unsigned revision appended', 'olderRevision', form, 'silent'),
  row('the end cut off', 'truncated', form, 'refuses'),
  row('the signature dictionary appended again', 'secondDictionary', form, 'refuses'),
  row('a signature that covers nothing appended', 'decoy', form, 'refuses'),
  row('objects put between the halves, with a ByteRange that skips them', 'wrapped', form, 'refuses'),
  row('a ByteRange whose hole reaches to the end', 'holeOverTheEnd', form, 'refuses'),
  row('a ByteRange over the signature itself', 'overlapping', form, 'refuses'),
  row('a negative number in the ByteRange', 'negative', form, 'refuses'),
  row('a ByteRange of nothing', 'nothingCovered', form, 'refuses'),
  row('a ByteRange that begins later', 'notFromTheStart', form, 'refuses'),
  row('empty Contents', 'emptyContents', form, 'refuses'),
  row("the first signature's range stretched over the second", 'earlierStretched', form, 'refuses', 'twice'),
  row('an entry hidden in the hole', 'entryInHole', form, 'refuses'),

  row('a ByteRange of six numbers', 'sixNumbers', unchecked, 'refuses'),
  row('null for the ByteRange', 'nullRange', unchecked, 'refuses'),
  row('no ByteRange', 'noRange', unchecked, 'refuses'),
  row('zeros for Contents', 'zeroContents', unchecked, 'refuses'),
  row('null for Contents', 'nullContents', unchecked, 'refuses'),
  row('bytes hidden behind the signature', 'bytesInPadding', unchecked, 'refuses'),
  row('a comment hidden in the hole', 'commentInHole', unchecked, 'refuses'),
  row(
    'the right content inside the signature, the file changed',
    'contentInside',
    unchecked,
    'refuses',
    'once',
  ),

  row('signed once more, by a stranger', 'signedByStranger', ['unknown-signer', 'chain'], 'accepts', 'once'),
  row(
    'changed and signed once more, by a stranger',
    'changedAndSignedByStranger',
    ['unknown-signer', 'chain'],
    'accepts',
    'once',
  ),
];

async function attacked({ twin, attack }: Row): Promise<Uint8Array> {
  const tamper = tampering[attack];
  if (!tamper) throw new Error(`No attack ${attack}`);
  return tamper(await twins[twin]());
}

describe.skipIf(!openssl)('a PDF with', () => {
  test.each(rows)('$title is refused at $layer, its untouched twin is valid', async (one) => {
    const { state, layer, twin } = one;
    expect(await check(await attacked(one))).toMatchObject({ state, layer });
    expect(await check(await twins[twin]())).toMatchObject({ state: 'valid', layer: 'all' });
  });
});

describe.skipIf(!openssl || !pdfsig)('pdfsig has the opinion of the table on', () => {
  test.each(rows)('$title', async (one) => {
    expect(await pdfsigOpinion(await attacked(one))).toBe(one.opinion);
  });
});

test.skipIf(!openssl || !pdfsig).each(['issued', 'once', 'twice'] as const)(
  'pdfsig accepts the untouched twin %s',
  async (twin) => {
    expect(await pdfsigOpinion(await twins[twin]())).toBe('accepts');
  },
);

test('every attack has a row', () => {
  expect(rows.map(({ attack }) => attack).toSorted()).toEqual(Object.keys(tampering).toSorted());
});

test('a file whose signer nobody pins is by an unknown signer, with the same names', async () => {
  const { bytes } = await factory.pdf(asha, documentOf(asha, 'DRVLC'), 'foreign_signer');
  expect(await check(bytes)).toMatchObject({ state: 'unknown-signer', layer: 'chain', signer: 'EMULATOR' });
});

test('no byte outside the hole can change without notice', async () => {
  const pdf = await genuine();
  const { start, end } = holeOf(pdf);
  const outside = oneof(nat(start - 1), integer({ min: end, max: pdf.length - 1 }));
  await assert(
    asyncProperty(outside, integer({ min: 1, max: 255 }), async (at, difference) => {
      const changed = Uint8Array.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ difference;
      return !isSigned(await check(changed));
    }),
    { numRuns: 200 },
  );
});

test('nothing can be inserted or appended without notice', async () => {
  const pdf = await genuine();
  await assert(
    asyncProperty(nat(pdf.length), constantFrom(' ', '\n', '%x\n', '0'), async (at, text) => {
      const changed = Buffer.concat([pdf.subarray(0, at), bytesOf(text), pdf.subarray(at)]);
      return !isSigned(await check(new Uint8Array(changed)));
    }),
    { numRuns: 100 },
  );
});
