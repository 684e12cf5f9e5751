import { expect, test } from 'vitest';
import type { ProofLayer, ProofState } from '../../../lib/domain/proof.ts';
import type { Chain } from '../../../lib/proof/chain.ts';
import { judgeSigned } from '../../../lib/proof/time_verdict.ts';

const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

const CHAIN: Chain = {
  problem: null,
  organization: 'NATIONAL E-GOVERNANCE DIVISION',
  commonName: 'DS NATIONAL E-GOVERNANCE DIVISION 1',
  authority: 'CCA India 2022',
  fromMs: at('2023-08-22'),
  untilMs: at('2026-02-11'),
  isHistoric: false,
};
const NAMES = ['NATIONAL E-GOVERNANCE DIVISION', 'DIGITAL INDIA CORPORATION'];

interface Row {
  title: string;
  chain?: Partial<Chain>;
  stated?: string;
  fetched?: string;
  now?: string;
  names?: readonly string[] | null;
  result: [state: ProofState, layer: ProofLayer];
}

const judged = ({ chain, stated, fetched, now = '2025-01-01', names = NAMES }: Row) =>
  judgeSigned(
    { chain: { ...CHAIN, ...chain }, signedAtMs: stated ? at(stated) : null, sha1: true, signerNames: names },
    {
      trust: { roots: [], kycSigners: [], signerNames: [] },
      nowMs: at(now),
      fetchedAtMs: at(fetched ?? now),
    },
  );

const TABLE: Row[] = [
  { title: 'all current', result: ['valid', 'all'] },
  {
    title: 'all current, and a time stated within the window',
    stated: '2024-05-05',
    result: ['valid', 'all'],
  },
  {
    title: 'facts older than the certificate that signed them',
    stated: '2020-05-05',
    result: ['valid', 'all'],
  },
  { title: 'on the last day', now: '2026-02-11', result: ['valid', 'all'] },
  {
    title: 'expired since the file came',
    fetched: '2025-01-01',
    now: '2026-03-01',
    result: ['valid-signer-expired', 'time'],
  },
  {
    title: 'expired before the file came, no time stated',
    now: '2026-03-01',
    result: ['valid-signer-expired', 'time'],
  },
  {
    title: 'expired since the time that is stated',
    stated: '2024-05-05',
    now: '2026-03-01',
    result: ['valid-signer-expired', 'time'],
  },
  {
    title: 'a time stated after the certificate expired',
    stated: '2026-02-20',
    now: '2026-03-01',
    result: ['unknown-signer', 'time'],
  },
  {
    title: 'a certificate that begins after the file came',
    fetched: '2023-01-01',
    result: ['unknown-signer', 'time'],
  },
  { title: 'a certificate that begins in the future', now: '2023-01-01', result: ['unknown-signer', 'time'] },
  {
    title: 'a historic pin, all current',
    chain: { isHistoric: true },
    result: ['valid-signer-expired', 'time'],
  },
  {
    title: 'the second name that signs for DigiLocker, without a number',
    chain: { organization: 'DIGITAL INDIA CORPORATION', commonName: 'DS DIGITAL INDIA CORPORATION' },
    result: ['valid', 'all'],
  },
  {
    title: 'another organisation',
    chain: { organization: 'SOME UNIVERSITY', commonName: 'DS SOME UNIVERSITY 1' },
    result: ['valid-other-signer', 'signer'],
  },
  {
    title: 'another organisation, expired',
    chain: { organization: 'SOME UNIVERSITY', commonName: 'DS SOME UNIVERSITY 1' },
    now: '2026-03-01',
    result: ['valid-other-signer', 'signer'],
  },
  {
    title: 'the organisation of the one name and the CN of the other',
    chain: { commonName: 'DS DIGITAL INDIA CORPORATION 1' },
    result: ['valid-other-signer', 'signer'],
  },
  {
    title: 'a person of the organisation',
    chain: { commonName: 'SOME PERSON' },
    result: ['valid-other-signer', 'signer'],
  },
  {
    title: 'words after the name',
    chain: { commonName: 'DS NATIONAL E-GOVERNANCE DIVISION 1 OF ELSEWHERE' },
    result: ['valid-other-signer', 'signer'],
  },
  {
    title: 'another case',
    chain: { organization: 'National e-Governance Division' },
    result: ['valid-other-signer', 'signer'],
  },
  { title: 'no organisation', chain: { organization: null }, result: ['valid-other-signer', 'signer'] },
  {
    title: 'any organisation where no name is asked for',
    chain: { organization: 'SOME UNIVERSITY' },
    names: null,
    result: ['valid', 'all'],
  },
  {
    title: 'no pinned root',
    chain: { problem: 'root-not-pinned', authority: null, fromMs: null, untilMs: null },
    result: ['unknown-signer', 'chain'],
  },
  {
    title: 'an incomplete chain',
    chain: { problem: 'issuer-missing', authority: null, fromMs: null, untilMs: null },
    result: ['unknown-signer', 'chain'],
  },
  {
    title: 'certificates that were never current together',
    chain: { problem: 'never-current', fromMs: null, untilMs: null },
    result: ['unknown-signer', 'time'],
  },
];

test.each(TABLE)('$title: $result.0', (row) => {
  const [state, layer] = row.result;
  expect(judged(row)).toMatchObject({ state, layer, reason: null });
});

test('the verdict names signer, authority, time and end of the chain', () => {
  expect(judged({ title: '', stated: '2024-05-05', result: ['valid', 'all'] })).toEqual({
    state: 'valid',
    reason: null,
    layer: 'all',
    signer: 'NATIONAL E-GOVERNANCE DIVISION',
    authority: 'CCA India 2022',
    signedAtMs: at('2024-05-05'),
    chainEndsAtMs: at('2026-02-11'),
    sha1: true,
  });
});

test('a signer without an organisation is named by its CN', () => {
  const { signer } = judged({
    title: '',
    chain: { organization: null },
    result: ['valid-other-signer', 'signer'],
  });
  expect(signer).toBe('DS NATIONAL E-GOVERNANCE DIVISION 1');
});
