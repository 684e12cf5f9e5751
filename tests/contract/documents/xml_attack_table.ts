/** The table of attacks on signed XML: forged text beside its untouched, valid twin, and who is to refuse it. */
import { createHmac, createPublicKey, X509Certificate } from 'node:crypto';
import type { CheckReason, ProofLayer, ProofState } from '../../../lib/domain/proof.ts';
import { makeAuthority, privateKeyPem } from '../../emulator/certificate_authority.ts';
import { signXml } from '../../emulator/documents/xml_signature.ts';
import { EXCLUSIVE, INCLUSIVE, resign, withoutSignature } from '../../support/xml_forge.ts';
import type { Forgery } from '../../support/xml_forge.ts';
import { documentOf, factory, personaOf, pki, textOf } from './workshop.ts';

const asha = personaOf('asha');
const GENUINE = textOf(await factory.xml(asha, documentOf(asha, 'SSCER')));
const PAN = textOf(await factory.xml(asha, documentOf(asha, 'PANCR')));
export const NAME = 'ASHA RAMESH NAMUNA';
export const EVIL = 'EVE RAMESH NAMUNA';
const SIGNATURE = /<Signature [\s\S]*<\/Signature>/.exec(GENUINE)?.[0] ?? '';
const ROOT_TAG = /<Certificate [^>]*>/.exec(GENUINE)?.[0] ?? '';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const BODY = withoutSignature(GENUINE).replace(DECLARATION, '');
const EVIL_BODY = BODY.replace(NAME, EVIL);
const SIGNER_KEY = pki.signer.privateKey;

/** Values as text of elements, as some issuers write them; here comments and CDATA have a place to stand. */
const TEXTS = signXml(
  `<Certificate xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><IssuedTo><Person><name>${NAME}</name></Person></IssuedTo></Certificate>`,
  pki.signer,
);

const base64Of = (pem: string): string => new X509Certificate(pem).raw.toString('base64');
const certificateOf = (pem: string): string => `<X509Certificate>${base64Of(pem)}</X509Certificate>`;
const hmacKey = createPublicKey(pki.signer.leaf).export({ type: 'spki', format: 'pem' });
const foreignKey = createPublicKey(pki.foreignSigner.leaf).export({ format: 'jwk' });
const hexless = (base64url = ''): string => Buffer.from(base64url, 'base64url').toString('base64');
const KEY_VALUE = `<KeyValue><RSAKeyValue><Modulus>${hexless(foreignKey.n)}</Modulus><Exponent>${hexless(foreignKey.e)}</Exponent></RSAKeyValue></KeyValue>`;

/** Somebody's authority: its certificate says CA:TRUE and it signs documents. */
const window = { notBefore: new Date(Date.now() - 86_400_000), notAfter: new Date(Date.now() + 86_400_000) };
const authority = await makeAuthority('C=IN, O=EMULATOR, CN=DS EMULATOR 2', window);
const authoritySigner = {
  ...pki.signer,
  leaf: authority.certificate.toString('pem'),
  privateKey: await privateKeyPem(authority.keys),
};

const resigned = (xml: string, forgery: Forgery = {}): string => resign(xml, SIGNER_KEY, forgery);
const inSignedInfo =
  (from: string | RegExp, to: string, forgery: Forgery = {}) =>
  (twin: string): string =>
    resigned(twin, { ...forgery, signedInfo: (text) => text.replace(from, () => to) });
const replacing =
  (from: string | RegExp, to: string) =>
  (twin: string): string =>
    twin.replace(from, () => to);

const ENVELOPED = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const XPATH = 'http://www.w3.org/TR/1999/REC-xpath-19991116';
const XSLT = 'http://www.w3.org/TR/1999/REC-xslt-19991116';
const MANIFEST = 'http://www.w3.org/2000/09/xmldsig#Manifest';

type Refusal = [state: ProofState, layer: ProofLayer, reason: CheckReason | null];
const ALTERED: Refusal = ['altered', 'digest', null];
const FORGED: Refusal = ['altered', 'signature', null];
const FORM: Refusal = ['not-checked', 'form', 'form-unknown'];
const ALGORITHM: Refusal = ['not-checked', 'form', 'algorithm-unknown'];
const KEY: Refusal = ['not-checked', 'form', 'key-missing'];
const STRANGER: Refusal = ['unknown-signer', 'chain', null];
const UNSAFE: Refusal = ['not-checked', 'guard', 'unsafe'];
const UNREADABLE: Refusal = ['not-checked', 'guard', 'unreadable'];
const UNSIGNED: Refusal = ['not-signed', 'form', null];

export interface Attack {
  title: string;
  /** Valid. By default the genuine marksheet. */
  twin?: string;
  attack: (twin: string) => string | Uint8Array;
  refused: Refusal | 'harmless';
}

const WRAPPING: Attack[] = [
  {
    title: 'a forged certificate around the signed one',
    attack: () => `${ROOT_TAG}${EVIL_BODY}${GENUINE.replace(DECLARATION, '')}</Certificate>`,
    refused: FORM,
  },
  {
    title: 'a forged certificate that took over the signature, the signed one as its child',
    attack: () => EVIL_BODY.replace(/<\/Certificate>$/, `${BODY}${SIGNATURE}</Certificate>`),
    refused: ALTERED,
  },
  {
    title: 'a forged certificate with the signed one in an Object of its signature',
    attack: () =>
      EVIL_BODY.replace(
        /<\/Certificate>$/,
        `${SIGNATURE.replace('</Signature>', `<Object>${BODY}</Object></Signature>`)}</Certificate>`,
      ),
    refused: FORM,
  },
  {
    title: 'a second Certificate after the signed one',
    attack: (twin) => `${twin}${EVIL_BODY}`,
    refused: UNREADABLE,
  },
  {
    title: 'a second Certificate inside the signed one',
    attack: (twin) => twin.replace('<IssuedBy>', () => `${EVIL_BODY}<IssuedBy>`),
    refused: ALTERED,
  },
  {
    title: 'the whole certificate inside a signature that became the root',
    attack: () => SIGNATURE.replace('</Signature>', `<Object>${BODY}</Object></Signature>`),
    refused: FORM,
  },
  {
    title: 'a forged holder in front of the signed one',
    attack: replacing('<IssuedTo>', `<IssuedTo><Person name="${EVIL}"/>`),
    refused: ALTERED,
  },
  {
    title: 'the holder moved to another place',
    attack: (twin) => {
      const [issuedTo = ''] = /<IssuedTo>[\s\S]*<\/IssuedTo>/.exec(twin) ?? [];
      return twin.replace(issuedTo, '').replace('<CertificateData>', `<CertificateData>${issuedTo}`);
    },
    refused: ALTERED,
  },
  {
    title: 'two values that changed places',
    attack: (twin) =>
      twin
        .replace(`name="${NAME}"`, 'name="?"')
        .replace('SUNITA RAMESH NAMUNA', NAME)
        .replace('"?"', '"SUNITA RAMESH NAMUNA"'),
    refused: ALTERED,
  },
  {
    title: 'the signature moved into a child of the root',
    attack: (twin) =>
      twin.replace(SIGNATURE, '').replace('</CertificateData>', `${SIGNATURE}</CertificateData>`),
    refused: FORM,
  },
  {
    title: 'a second signature beside the first',
    attack: (twin) => twin.replace(SIGNATURE, `${SIGNATURE}${SIGNATURE}`),
    refused: FORM,
  },
  {
    title: 'a second signature deep within the signed part',
    attack: (twin) => twin.replace('<Photo ', `${SIGNATURE}<Photo `),
    refused: FORM,
  },
  {
    title: 'the signature of another genuine document',
    attack: () => PAN.replace(/<Signature [\s\S]*<\/Signature>/, () => SIGNATURE),
    refused: ALTERED,
  },
  {
    title: 'the signature taken away',
    attack: withoutSignature,
    refused: UNSIGNED,
  },
  {
    title: 'a signature in a namespace that is not that of signatures',
    attack: replacing('http://www.w3.org/2000/09/xmldsig#">', 'http://www.w3.org/2000/09/xmldsig">'),
    refused: UNSIGNED,
  },
];

const TEXT_TRICKS: Attack[] = [
  { title: 'one letter of the name', attack: replacing(NAME, 'ASHA RAMESH NAMUNX'), refused: ALTERED },
  {
    title: 'one blank more between elements',
    attack: replacing('\n  <IssuedTo>', '\n   <IssuedTo>'),
    refused: ALTERED,
  },
  { title: 'a blank at the end of a value', attack: replacing(NAME, `${NAME} `), refused: ALTERED },
  {
    title: 'a DOCTYPE with an entity for the name',
    attack: (twin) =>
      twin
        .replace(DECLARATION, `${DECLARATION}<!DOCTYPE Certificate [<!ENTITY n "${EVIL}">]>`)
        .replace(NAME, '&n;'),
    refused: UNSAFE,
  },
  {
    title: 'a DOCTYPE that loads a file',
    attack: replacing(DECLARATION, `${DECLARATION}<!DOCTYPE Certificate SYSTEM "file:///etc/passwd">`),
    refused: UNSAFE,
  },
  { title: 'an entity that nobody declared', attack: replacing(NAME, '&n;'), refused: UNREADABLE },
  {
    title: 'a processing instruction within a value',
    twin: TEXTS,
    attack: replacing(NAME, `<?evil x?>${NAME}`),
    refused: UNSAFE,
  },
  {
    title: 'a style sheet in front',
    attack: replacing(DECLARATION, `${DECLARATION}<?xml-stylesheet href="evil.xsl"?>`),
    refused: UNSAFE,
  },
  {
    title: 'a twin of an attribute in another case',
    attack: replacing(`name="${NAME}"`, `NAME="${EVIL}" name="${NAME}"`),
    refused: ALTERED,
  },
  {
    title: 'an attribute twice',
    attack: replacing(`name="${NAME}"`, `name="${EVIL}" name="${NAME}"`),
    refused: UNREADABLE,
  },
  {
    title: 'a twin of an attribute in a namespace',
    attack: replacing(`name="${NAME}"`, `xsi:name="${EVIL}" name="${NAME}"`),
    refused: ALTERED,
  },
  {
    title: 'a twin of an element in another case',
    twin: TEXTS,
    attack: replacing('<name>', `<NAME>${EVIL}</NAME><name>`),
    refused: ALTERED,
  },
  {
    title: 'two elements with one id',
    attack: (twin) =>
      twin.replace('<IssuedBy>', '<IssuedBy Id="x">').replace('<IssuedTo>', '<IssuedTo Id="x">'),
    refused: ALTERED,
  },
  {
    title: 'another name for a namespace that nothing uses',
    attack: replacing('XMLSchema-instance', 'XMLSchema-instancf'),
    refused: ALTERED,
  },
  {
    title: 'the elements put into a namespace',
    attack: replacing('<Certificate ', '<Certificate xmlns="urn:evil" '),
    refused: ALTERED,
  },
  {
    title: 'an attribute swallowed by the name of a namespace',
    attack: (twin) =>
      twin
        .replace(' expiryDate=""', '')
        .replace('XMLSchema-instance"', 'XMLSchema-instance&quot; expiryDate=&quot;"'),
    refused: FORM,
  },
  { title: 'another encoding', attack: (twin) => Buffer.from(twin, 'utf16le'), refused: UNSAFE },
  { title: 'a file that ends too early', attack: (twin) => twin.slice(0, -20), refused: UNREADABLE },
  { title: 'an element that nobody closes', attack: replacing('</IssuedTo>', ''), refused: UNREADABLE },
  { title: 'text after the root', attack: (twin) => `${twin}${EVIL}`, refused: UNREADABLE },
];

const HARMLESS_TABLE: Attack[] = [
  {
    title: 'a comment that splits a value',
    twin: TEXTS,
    attack: replacing(NAME, 'ASHA<!-- --> RAMESH NAMUNA'),
    refused: 'harmless',
  },
  {
    title: 'a comment that ends a value early',
    twin: TEXTS,
    attack: replacing(NAME, `${NAME}<!-- x -->`),
    refused: 'harmless',
  },
  {
    title: 'a comment that holds a forged holder',
    attack: replacing('<IssuedTo>', `<IssuedTo><!--<Person name="${EVIL}"/>-->`),
    refused: 'harmless',
  },
  {
    title: 'comments before and after the root',
    attack: (twin) => twin.replace(DECLARATION, `${DECLARATION}<!-- ${EVIL} -->`) + `<!-- ${EVIL} -->`,
    refused: 'harmless',
  },
  {
    title: 'CDATA for a part of a value',
    twin: TEXTS,
    attack: replacing(NAME, 'ASHA <![CDATA[RAMESH]]> NAMUNA'),
    refused: 'harmless',
  },
  {
    title: 'characters by number',
    attack: replacing(NAME, 'ASHA&#32;R&#x41;MESH NAMUNA'),
    refused: 'harmless',
  },
  {
    title: 'attributes in another order',
    attack: replacing('language="99" name="Class X Marksheet"', 'name="Class X Marksheet" language="99"'),
    refused: 'harmless',
  },
  {
    title: 'line ends of another system',
    attack: (twin) => twin.replaceAll('\n', '\r\n'),
    refused: 'harmless',
  },
  {
    title: 'the signature in front of everything',
    attack: (twin) => twin.replace(SIGNATURE, '').replace(ROOT_TAG, `${ROOT_TAG}${SIGNATURE}`),
    refused: 'harmless',
  },
  {
    title: 'an id and a forged value on the signature itself',
    attack: replacing('<Signature ', `<Signature Id="x" name="${EVIL}" `),
    refused: 'harmless',
  },
  {
    title: 'a forged holder in KeyInfo',
    attack: replacing('<KeyInfo>', `<KeyInfo><Person xmlns="" name="${EVIL}"/>`),
    refused: 'harmless',
  },
  {
    title: 'a comment in DigestValue',
    attack: replacing('<DigestValue>', '<DigestValue><!--AAAA-->'),
    refused: 'harmless',
  },
];

const KEYS: Attack[] = [
  {
    title: 'a new digest for a changed name',
    attack: (twin) => {
      const forged = resign(twin.replace(NAME, EVIL), pki.foreignSigner.privateKey);
      const [value = ''] = /<SignatureValue>.*<\/SignatureValue>/.exec(twin) ?? [];
      return forged.replace(/<SignatureValue>.*<\/SignatureValue>/, value);
    },
    refused: FORGED,
  },
  {
    title: 'a forged digest before a comment, the signed one after it',
    attack: (twin) => {
      const forged = resign(twin.replace(NAME, EVIL), pki.foreignSigner.privateKey);
      const [, evil = ''] = /<DigestValue>(.*)<\/DigestValue>/.exec(forged) ?? [];
      return twin.replace(NAME, EVIL).replace('<DigestValue>', `<DigestValue><!--${evil}-->`);
    },
    refused: ALTERED,
  },
  {
    title: 'a second SignedInfo with the digest of the changed name',
    attack: (twin) => {
      const forged = resign(twin.replace(NAME, EVIL), pki.foreignSigner.privateKey);
      const [evil = ''] = /<SignedInfo>.*<\/SignedInfo>/.exec(forged) ?? [];
      return twin.replace(NAME, EVIL).replace('<SignedInfo>', `${evil}<SignedInfo>`);
    },
    refused: FORM,
  },
  {
    title: 'the key of the forger by value, the certificates of the signer',
    twin: GENUINE.replace('<KeyInfo>', `<KeyInfo>${KEY_VALUE}`),
    attack: (twin) => resign(twin.replace(NAME, EVIL), pki.foreignSigner.privateKey),
    refused: FORGED,
  },
  {
    title: 'a key by value and no certificate',
    attack: (twin) =>
      resign(
        twin.replace(/<KeyInfo>[\s\S]*<\/KeyInfo>/, `<KeyInfo>${KEY_VALUE}</KeyInfo>`),
        pki.foreignSigner.privateKey,
      ),
    refused: KEY,
  },
  { title: 'no KeyInfo', attack: replacing(/<KeyInfo>[\s\S]*<\/KeyInfo>/, ''), refused: KEY },
  {
    title: 'signed below a root of the forger that the document brings',
    attack: () => signXml(withoutSignature(GENUINE).replace(NAME, EVIL), pki.foreignSigner),
    refused: STRANGER,
  },
  {
    title: "the forger's signer with the certificates of the true authorities",
    attack: () =>
      signXml(withoutSignature(GENUINE).replace(NAME, EVIL), {
        ...pki.signer,
        leaf: pki.foreignSigner.leaf,
        privateKey: pki.foreignSigner.privateKey,
      }),
    refused: STRANGER,
  },
  {
    title: "the forger's chain and the pinned root beside it",
    attack: () =>
      signXml(withoutSignature(GENUINE).replace(NAME, EVIL), { ...pki.foreignSigner, root: pki.signer.root }),
    refused: STRANGER,
  },
  {
    title: 'a second signer among the certificates',
    attack: replacing('</X509Data>', `${certificateOf(pki.foreignSigner.leaf)}</X509Data>`),
    refused: FORM,
  },
  {
    title: 'an authority for a signer',
    attack: () => signXml(withoutSignature(GENUINE).replace(NAME, EVIL), authoritySigner),
    refused: KEY,
  },
  {
    title: 'an intermediate certificate left out',
    attack: (twin) => twin.replace(certificateOf(pki.signer.subCa), ''),
    refused: STRANGER,
  },
  {
    title: 'an empty signature value',
    attack: replacing(/<SignatureValue>.*<\/SignatureValue>/, '<SignatureValue>AAAA</SignatureValue>'),
    refused: FORGED,
  },
];

/** Rightly signed by the signer's own key: only the form refuses. Each twin is signed in the same way. */
const FORMS: Attack[] = (
  [
    {
      title: 'an XPath transform that leaves a forged holder out of the digest',
      attack: (twin) =>
        inSignedInfo(
          ENVELOPED,
          `${ENVELOPED}<Transform Algorithm="${XPATH}"><XPath>not(ancestor-or-self::Evil)</XPath></Transform>`,
        )(twin).replace('<IssuedTo>', `<IssuedTo><Evil><Person name="${EVIL}"/></Evil>`),
      refused: FORM,
    },
    {
      title: 'an XSLT transform',
      attack: inSignedInfo(ENVELOPED, `${ENVELOPED}<Transform Algorithm="${XSLT}"/>`),
      refused: ALGORITHM,
    },
    {
      title: 'a base64 transform',
      attack: inSignedInfo(
        ENVELOPED,
        `${ENVELOPED}<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/>`,
      ),
      refused: ALGORITHM,
    },
    {
      title: 'no enveloped transform',
      attack: inSignedInfo(ENVELOPED, `<Transform Algorithm="${INCLUSIVE}"/>`),
      refused: FORM,
    },
    {
      title: 'the transforms in another order',
      attack: inSignedInfo(ENVELOPED, `<Transform Algorithm="${INCLUSIVE}"/>${ENVELOPED}`),
      refused: FORM,
    },
    {
      title: 'three transforms',
      attack: inSignedInfo(
        ENVELOPED,
        `${ENVELOPED}<Transform Algorithm="${INCLUSIVE}"/><Transform Algorithm="${EXCLUSIVE}"/>`,
      ),
      refused: FORM,
    },
    {
      title: 'prefixes that exclusive C14N is told to keep',
      attack: inSignedInfo(
        ENVELOPED,
        `${ENVELOPED}<Transform Algorithm="${EXCLUSIVE}"><InclusiveNamespaces xmlns="${EXCLUSIVE}" PrefixList="xsi"/></Transform>`,
      ),
      refused: FORM,
    },
    {
      title: 'a reference to one element by its id',
      twin: resigned(GENUINE.replace('<IssuedBy>', '<IssuedBy Id="part">')),
      attack: (twin) =>
        inSignedInfo('URI=""', 'URI="#part"', {
          digested: /<IssuedBy [\s\S]*<\/IssuedBy>/.exec(twin)?.[0] ?? '',
        })(twin).replace(NAME, EVIL),
      refused: FORM,
    },
    { title: 'a reference that names nothing', attack: inSignedInfo(' URI=""', ''), refused: FORM },
    {
      title: 'a reference to the root by an XPointer',
      attack: inSignedInfo('URI=""', 'URI="#xpointer(/)"'),
      refused: FORM,
    },
    {
      title: 'two references',
      attack: (twin) =>
        resigned(twin, { signedInfo: (text) => text.replace(/<Reference .*<\/Reference>/, '$&$&') }),
      refused: FORM,
    },
    { title: 'no reference', attack: inSignedInfo(/<Reference URI="">.*<\/Reference>/, ''), refused: FORM },
    {
      title: 'a reference to a manifest',
      attack: inSignedInfo('URI=""', `URI="" Type="${MANIFEST}"`),
      refused: FORM,
    },
    {
      title: 'an Object with a manifest',
      attack: (twin) => resigned(twin).replace('</Signature>', '<Object><Manifest/></Object></Signature>'),
      refused: FORM,
    },
    {
      title: 'HMAC with the public key of the signer as its secret',
      attack: inSignedInfo(RSA_SHA1, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1', {
        sign: (octets) => createHmac('sha1', hmacKey).update(octets).digest('base64'),
      }),
      refused: ALGORITHM,
    },
    {
      title: 'HMAC of no length',
      attack: inSignedInfo(
        /<SignatureMethod [^>]*>/,
        '<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><HMACOutputLength>0</HMACOutputLength></SignatureMethod>',
      ),
      refused: FORM,
    },
    {
      title: 'RSA with MD5',
      attack: inSignedInfo(RSA_SHA1, 'http://www.w3.org/2001/04/xmldsig-more#rsa-md5'),
      refused: ALGORITHM,
    },
    {
      title: 'a signature method by the name of something that every object has',
      attack: inSignedInfo(RSA_SHA1, 'constructor'),
      refused: ALGORITHM,
    },
    {
      title: 'a digest by MD5',
      attack: inSignedInfo(SHA256, 'http://www.w3.org/2001/04/xmldsig-more#md5', { digest: 'md5' }),
      refused: ALGORITHM,
    },
    {
      title: 'a digest by SHA-1',
      attack: inSignedInfo(SHA256, 'http://www.w3.org/2000/09/xmldsig#sha1', { digest: 'sha1' }),
      refused: ALGORITHM,
    },
    {
      title: 'C14N of SignedInfo with comments',
      attack: inSignedInfo(EXCLUSIVE, `${EXCLUSIVE}WithComments`, {
        signedInfoForm: `${EXCLUSIVE}WithComments`,
      }),
      refused: ALGORITHM,
    },
    {
      title: 'C14N of the document with comments',
      attack: inSignedInfo(ENVELOPED, `${ENVELOPED}<Transform Algorithm="${INCLUSIVE}#WithComments"/>`, {
        documentForm: `${INCLUSIVE}#WithComments`,
      }),
      refused: ALGORITHM,
    },
    {
      title: 'C14N 1.1',
      attack: inSignedInfo(EXCLUSIVE, 'http://www.w3.org/2006/12/xml-c14n11'),
      refused: ALGORITHM,
    },
    {
      title: 'inclusive C14N promised, exclusive done',
      attack: inSignedInfo(ENVELOPED, ENVELOPED, { documentForm: EXCLUSIVE }),
      refused: ALTERED,
    },
  ] satisfies Attack[]
).map((row: Attack) => ({ ...row, twin: row.twin ?? resigned(GENUINE) }));

const prepared = ({ twin = GENUINE, attack, ...row }: Attack) => ({ ...row, twin, attacked: attack(twin) });

export const ATTACKS = [...WRAPPING, ...TEXT_TRICKS, ...KEYS, ...FORMS].map(prepared);
export const HARMLESS = HARMLESS_TABLE.map(prepared);
