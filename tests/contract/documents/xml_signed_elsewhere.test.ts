/** What another program signs, in every form that is accepted, is valid here: canonical XML is not only ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../lib/documents/xml.ts';
import { checkXmlSignature } from '../../../lib/proof/xml_signature.ts';
import { requireJudge } from '../../support/judges.ts';
import { EXCLUSIVE, INCLUSIVE } from '../../support/xml_forge.ts';
import { folder, judge, pki, put } from './workshop.ts';

const xmlsec = requireJudge('xmlsec1');
const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const CANONICAL = [INCLUSIVE, EXCLUSIVE] as const;
const ALGORITHMS = [`${DSIG}rsa-sha1`, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'] as const;

const nowMs = Date.now();
const context = {
  trust: {
    roots: [{ sha256: pki.rootSha256, name: 'Emulator Test Root', isHistoric: false }],
    kycSigners: [],
    signerNames: ['EMULATOR'],
  },
  nowMs,
  fetchedAtMs: nowMs,
};

const FORMS = CANONICAL.flatMap((signedInfo) =>
  [null, ...CANONICAL].flatMap((document) =>
    ALGORITHMS.flatMap((algorithm) =>
      ['', 'ds'].map((prefix) => ({ signedInfo, document, algorithm, prefix })),
    ),
  ),
);
type Form = (typeof FORMS)[number];

/** Namespaces that come, go and are not used, inherited `xml:` attributes, and characters that must be escaped. */
const CONTENT = `<D xmlns:a="urn:a" a:b="c" b="q"><a:D xmlns:e="urn:e"/><F xmlns="urn:f"><G xmlns=""/>&lt;&#13;</F></D>`;

function template({ signedInfo, document, algorithm, prefix }: Form): string {
  const p = prefix && `${prefix}:`;
  const xmlns = prefix ? `xmlns:${prefix}` : 'xmlns';
  const transforms = [`${DSIG}enveloped-signature`, ...(document ? [document] : [])]
    .map((one) => `<${p}Transform Algorithm="${one}"/>`)
    .join('');
  return `<?xml version="1.0"?>
<Certificate xmlns:xsi="urn:unused" xml:lang="hi" xml:space="preserve" z="1&#10;" a="न">${CONTENT}
  <${p}Signature ${xmlns}="${DSIG}">
    <${p}SignedInfo>
      <${p}CanonicalizationMethod Algorithm="${signedInfo}"/>
      <${p}SignatureMethod Algorithm="${algorithm}"/>
      <${p}Reference URI=""><${p}Transforms>${transforms}</${p}Transforms>
        <${p}DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><${p}DigestValue/></${p}Reference>
    </${p}SignedInfo>
    <${p}SignatureValue/>
    <${p}KeyInfo><${p}X509Data/></${p}KeyInfo>
  </${p}Signature>
</Certificate>`;
}

async function signedByXmlsec(form: Form): Promise<Uint8Array> {
  const { privateKey, leaf, subCa, ca, root } = pki.signer;
  const files = await Promise.all(
    Object.entries({ privateKey, leaf, subCa, ca, root }).map(([name, pem]) =>
      put(`elsewhere.${name}.pem`, pem),
    ),
  );
  const input = await put('elsewhere.xml', template(form));
  const output = join(folder, 'elsewhere.signed.xml');
  const { accepted, output: said } = await judge(
    'xmlsec1',
    '--sign',
    '--privkey-pem',
    files.join(','),
    '--output',
    output,
    input,
  );
  if (!accepted) throw new Error(said);
  return readFile(output);
}

test.skipIf(!xmlsec).each(FORMS)(
  'xmlsec1 signs: SignedInfo $signedInfo, document $document, $algorithm, prefix "$prefix"',
  async (form) => {
    const { verdict } = await checkXmlSignature(parseDocument(await signedByXmlsec(form)), context);
    expect(verdict).toMatchObject({ state: 'valid', layer: 'all' });
  },
);
