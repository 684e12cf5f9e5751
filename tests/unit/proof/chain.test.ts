import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { expect, test } from 'vitest';
import { buildChain, checkPinnedLeaf } from '../../../lib/proof/chain.ts';
import { issue, pinOf, rsaKeys } from './authorities.ts';
import type { Issued, Wanted } from './authorities.ts';

const NAMES = {
  root: 'C=IN, O=Some Test PKI, CN=Some Test Root',
  ca: 'C=IN, O=Some Test Trust, CN=Some Test CA',
  subCa: 'C=IN, O=Some Test Trust, CN=Some Test sub-CA',
  leaf: 'C=IN, O=SOME DIVISION, CN=DS SOME DIVISION 1',
};

const root = await issue({ subject: NAMES.root, isAuthority: true, days: [-900, 900] });
const ca = await issue({
  subject: NAMES.ca,
  issuer: root,
  isAuthority: true,
  pathLength: 1,
  days: [-50, 60],
});
const subCa = await issue({
  subject: NAMES.subCa,
  issuer: ca,
  isAuthority: true,
  pathLength: 0,
  days: [-40, 70],
});
const leaf = await issue({ subject: NAMES.leaf, issuer: subCa, days: [-60, 50] });
const PINS = [pinOf(root)];

const build = (signer: Issued, others: readonly Issued[], pins = PINS) =>
  buildChain(
    [signer, ...others].map(({ der }) => der),
    signer.der,
    pins,
  );

/** Root → an authority as wanted → leaf. */
async function below(wanted: Partial<Wanted>, signer: Partial<Wanted> = {}) {
  const issuer = await issue({ subject: NAMES.ca, issuer: root, isAuthority: true, ...wanted });
  const signed = await issue({ subject: NAMES.leaf, issuer, ...signer });
  return build(signed, [issuer, root]);
}

const ORDERS = [
  ['leaf, root, CA, sub-CA', [leaf, root, ca, subCa]],
  ['from the root down', [root, ca, subCa, leaf]],
  ['from the leaf up', [leaf, subCa, ca, root]],
  ['with every certificate twice', [ca, ca, root, leaf, subCa, root, leaf, subCa]],
] as const;

test.each(ORDERS)('a chain to the pinned root is found: %s', async (_title, order) => {
  const chain = await buildChain(
    order.map(({ der }) => der),
    leaf.der,
    PINS,
  );
  expect(chain).toMatchObject({
    problem: null,
    organization: 'SOME DIVISION',
    commonName: 'DS SOME DIVISION 1',
    authority: 'Some Test Root',
    isHistoric: false,
  });
});

test('the window is the time in which all certificates were current', async () => {
  const chain = await build(leaf, [root, ca, subCa]);
  expect(chain.fromMs).toBe(subCa.certificate.notBefore.getTime());
  expect(chain.untilMs).toBe(leaf.certificate.notAfter.getTime());
});

test('the signer need not be among the certificates a second time', async () => {
  const chain = await buildChain(
    [root, ca, subCa].map(({ der }) => der),
    leaf.der,
    PINS,
  );
  expect(chain.problem).toBeNull();
});

test('a historic pin is told', async () => {
  expect(await build(leaf, [root, ca, subCa], [pinOf(root, true)])).toMatchObject({
    problem: null,
    isHistoric: true,
  });
});

test.each([
  ['an intermediate certificate is missing', [root, ca]],
  ['the root is missing', [ca, subCa]],
  ['the signer comes alone', []],
] as const)('no chain where %s', async (_title, others) => {
  expect(await build(leaf, others)).toMatchObject({
    problem: 'issuer-missing',
    authority: null,
    organization: 'SOME DIVISION',
  });
});

test('a root is not believed for being in the document', async () => {
  const other = await issue({ subject: NAMES.root, isAuthority: true });
  expect(await build(leaf, [root, ca, subCa], [pinOf(other)])).toMatchObject({ problem: 'root-not-pinned' });
});

test('a pinned certificate that signed nothing here vouches for nobody', async () => {
  const own = await issue({ subject: NAMES.subCa, isAuthority: true });
  const signer = await issue({ subject: NAMES.leaf, issuer: own });
  expect(await build(signer, [own, root])).toMatchObject({ problem: 'root-not-pinned' });
});

test('a pinned certificate that is not self-signed is no root', async () => {
  expect(await build(leaf, [ca, subCa], [pinOf(ca)])).toMatchObject({ problem: 'issuer-missing' });
});

test('an authority of the right name with another key vouches for nobody', async () => {
  const forged = await issue({ subject: NAMES.subCa, isAuthority: true, keys: await rsaKeys(), issuer: ca });
  expect(await build(leaf, [root, ca, forged])).toMatchObject({ problem: 'issuer-unfit' });
});

test('of two authorities of one name the one that signed is found', async () => {
  const forged = await issue({ subject: NAMES.subCa, isAuthority: true, issuer: ca });
  expect(await build(leaf, [forged, root, ca, subCa])).toMatchObject({ problem: null });
});

test('of two roots that vouch for one authority the pinned one is found', async () => {
  const other = await issue({ subject: 'C=IN, O=Other PKI, CN=Other Root', isAuthority: true });
  const crossed = await issue({ subject: NAMES.ca, issuer: other, isAuthority: true, keys: ca.keys });
  expect(await build(leaf, [other, crossed, root, ca, subCa])).toMatchObject({
    problem: null,
    authority: 'Some Test Root',
  });
});

test('a path longer than an authority permits is refused', async () => {
  const narrow = await issue({ subject: NAMES.ca, issuer: root, isAuthority: true, pathLength: 0 });
  const below0 = await issue({ subject: NAMES.subCa, issuer: narrow, isAuthority: true });
  const signer = await issue({ subject: NAMES.leaf, issuer: below0 });
  expect(await build(signer, [narrow, below0, root])).toMatchObject({ problem: 'issuer-unfit' });
});

const UNFIT: [title: string, authority: Partial<Wanted>][] = [
  ['says CA:FALSE', { isAuthority: false }],
  ['may not sign certificates', { usage: x509.KeyUsageFlags.digitalSignature }],
  ['says nothing of its use', { usage: null }],
  [
    'is bound by a critical extension that is not understood',
    { extensions: [new x509.Extension('1.2.3.4', true, new Uint8Array([5, 0]))] },
  ],
  ['is signed with SHA-1', { hash: 'SHA-1' }],
];

test.each(UNFIT)('an authority that %s vouches for nobody', async (_title, authority) => {
  expect(await below(authority)).toMatchObject({ problem: 'issuer-unfit', authority: null });
});

test('the twin of those authorities vouches', async () => {
  expect(await below({})).toMatchObject({ problem: null });
});

test.each(['SHA-384', 'SHA-512'] as const)('a certificate signed with %s counts', async (hash) => {
  expect(await below({ hash }, { hash })).toMatchObject({ problem: null });
});

test('a signer whose certificate is signed with SHA-1 is vouched for by nobody', async () => {
  expect(await below({}, { hash: 'SHA-1' })).toMatchObject({ problem: 'issuer-unfit' });
});

const WEAK_KEYS: [title: string, makeKeys: () => Promise<CryptoKeyPair>][] = [
  ['of a short RSA key', () => rsaKeys({ modulusLength: 1024 })],
  [
    'of an elliptic curve',
    () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']),
  ],
];

test.each(WEAK_KEYS)('a signature %s does not count', async (_title, makeKeys) => {
  expect(await below({ keys: await makeKeys() })).toMatchObject({ problem: 'issuer-unfit' });
});

const UNFIT_LEAVES: [title: string, wanted: Partial<Wanted>][] = [
  ['an authority', { isAuthority: true }],
  ['made for encryption alone', { usage: x509.KeyUsageFlags.keyEncipherment }],
  [
    'bound by a critical extension that is not understood',
    { extensions: [new x509.Extension('1.2.3.4', true, new Uint8Array([5, 0]))] },
  ],
];

test.each(UNFIT_LEAVES)('a signer is not %s', async (_title, wanted) => {
  const signer = await issue({ subject: NAMES.leaf, issuer: subCa, ...wanted });
  expect(await build(signer, [root, ca, subCa])).toMatchObject({ problem: 'leaf-unfit' });
});

test('a signer that says nothing of its use may sign', async () => {
  const signer = await issue({ subject: NAMES.leaf, issuer: subCa, usage: null });
  expect(await build(signer, [root, ca, subCa])).toMatchObject({ problem: null });
});

test('another signer is no authority, though it signed a certificate', async () => {
  const signer = await issue({ subject: 'C=IN, O=X, CN=X', issuer: leaf });
  expect(await build(signer, [leaf, root, ca, subCa])).toMatchObject({ problem: 'issuer-unfit' });
});

test('certificates that were never current together prove nothing', async () => {
  const signer = await issue({ subject: NAMES.leaf, issuer: subCa, days: [-90, -80] });
  expect(await build(signer, [root, ca, subCa])).toMatchObject({ problem: 'never-current', untilMs: null });
});

test('a name with two organisations names none', async () => {
  const signer = await issue({ subject: 'C=IN, O=SOME DIVISION, O=X, CN=DS SOME DIVISION 1', issuer: subCa });
  expect(await build(signer, [root, ca, subCa])).toMatchObject({ problem: null, organization: null });
});

test('bytes that are no certificate are passed over', async () => {
  const others = [new Uint8Array([1, 2, 3]), new Uint8Array(0), root.der, ca.der, subCa.der];
  expect(await buildChain(others, leaf.der, PINS)).toMatchObject({ problem: null });
});

test('a signer that is no certificate is told apart', async () => {
  expect(await buildChain([root.der], new Uint8Array([48, 0]), PINS)).toMatchObject({
    problem: 'leaf-unfit',
    organization: null,
  });
});

test('a certificate with bytes behind it is none', async () => {
  const padded = Uint8Array.from([...leaf.der, 0]);
  expect(await buildChain([root.der, ca.der, subCa.der], padded, PINS)).toMatchObject({
    problem: 'leaf-unfit',
  });
});

test('authorities that vouch for each other in a circle come to an end', async () => {
  const keys = await rsaKeys();
  const makeTwins = async (subject: string, issuer: string) =>
    Promise.all(
      Array.from({ length: 7 }, () => issue({ subject, issuerName: issuer, isAuthority: true, keys })),
    );
  const circle = [...(await makeTwins('CN=A', 'CN=B')), ...(await makeTwins('CN=B', 'CN=A'))];
  const [first] = circle;
  if (!first) throw new Error('No circle');
  const signer = await issue({ subject: NAMES.leaf, issuer: first });
  expect(await build(signer, circle)).toMatchObject({ authority: null });
});

test('a pinned signer needs no chain', async () => {
  expect(await checkPinnedLeaf(leaf.der, [pinOf(leaf)])).toEqual({
    problem: null,
    organization: 'SOME DIVISION',
    commonName: 'DS SOME DIVISION 1',
    authority: 'the pin',
    fromMs: leaf.certificate.notBefore.getTime(),
    untilMs: leaf.certificate.notAfter.getTime(),
    isHistoric: false,
  });
});

test('a signer that is not pinned itself is not believed, whatever its root', async () => {
  expect(await checkPinnedLeaf(leaf.der, [pinOf(root)])).toMatchObject({ problem: 'root-not-pinned' });
});
