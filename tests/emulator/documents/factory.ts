/** Turns personas into signed files, as the issuers' repositories hand them out. Files are made on demand and kept. */
import type { Pki } from '../pki.ts';
import { subjectPart } from '../pki.ts';
import type { IssuedFile, Persona, PersonaDocument } from '../types.ts';
import { eAadhaarTree } from './e_aadhaar.ts';
import { certificateTree } from './envelope.ts';
import { oddCertificate, oddEAadhaar } from './oddities.ts';
import { offlineEkycTree } from './offline_ekyc.ts';
import type { Passwords } from './pdf.ts';
import { renderPdf } from './pdf.ts';
import { signPdf } from './pdf_signature.ts';
import { photoOf } from './photo.ts';
import { writeXml } from './tree.ts';
import type { AnyVariant, Signing } from './variants.ts';
import { alterName, kycSigningOf, signingOf } from './variants.ts';
import { KYC_FORM, signXml } from './xml_signature.ts';

export type { Variant } from './variants.ts';

export interface DocumentFactory {
  /** @throws Error when the document is not offered as XML */
  xml(persona: Persona, document: PersonaDocument, variant?: AnyVariant): Promise<IssuedFile>;
  /** @throws Error when the document is not offered as PDF */
  pdf(persona: Persona, document: PersonaDocument, variant?: AnyVariant): Promise<IssuedFile>;
  /** @throws Error when the persona has no Aadhaar */
  eAadhaar(persona: Persona, variant?: AnyVariant): Promise<IssuedFile>;
  /**
   * The XML that UIDAI signs; `keyless` has no KeyInfo.
   * @throws Error when the persona has no Aadhaar
   */
  offlineEkyc(persona: Persona, variant?: AnyVariant | 'keyless'): Promise<IssuedFile>;
  /**
   * Opens only with a password: the user's, or with `ownerPassword` for everybody with restrictions. Rightly signed.
   * @throws Error when the document is not offered as PDF
   */
  lockedPdf(persona: Persona, document: PersonaDocument, passwords: Passwords): Promise<IssuedFile>;
}

export interface FactoryOptions {
  /** The time of signing; by default the clock. */
  now?: () => Date;
}

export function createDocumentFactory(pki: Pki, options: FactoryOptions = {}): DocumentFactory {
  const { now = () => new Date() } = options;
  const files = new WeakMap<object, Map<string, Promise<IssuedFile>>>();

  /** Makes a file once; later calls, also those that come while it is being made, get the same one. */
  const once = (owner: object, key: string, make: () => Promise<IssuedFile>): Promise<IssuedFile> => {
    const known = files.get(owner) ?? new Map<string, Promise<IssuedFile>>();
    files.set(owner, known);
    const file = known.get(key) ?? make();
    known.set(key, file);
    return file;
  };

  const signing = (variant: AnyVariant): Signing => signingOf(pki, variant, now());

  const signedXml = (xml: string, name: string, variant: AnyVariant): IssuedFile => {
    if (variant === 'unsigned') return xmlFile(xml);
    const signed = signXml(xml, signing(variant).signer);
    return xmlFile(variant === 'altered' ? alterName(signed, name) : signed);
  };

  return {
    xml: (persona, document, variant = 'genuine') =>
      once(document, `xml ${variant}`, async () => {
        demandFormat(document, 'xml');
        const photo = await photoOf(persona);
        const tree = certificateTree(document, photo.toString('base64'));
        const xml = writeXml(persona.odd ? oddCertificate(tree, document) : tree);
        return signedXml(xml, document.holder.name, variant);
      }),

    pdf: (persona, document, variant = 'genuine') =>
      once(document, `pdf ${variant}`, async () => {
        demandFormat(document, 'pdf');
        const { signer, time } = signing(variant);
        const printed = { signedAt: time, signedBy: subjectPart(signer.leaf, 'CN') };
        const unsigned = await renderPdf(persona, document, printed);
        if (variant === 'unsigned') return pdfFile(unsigned);
        const signed = await signPdf(unsigned, signer, time);
        return pdfFile(variant === 'altered' ? alterPdf(signed) : signed);
      }),

    eAadhaar: (persona, variant = 'genuine') =>
      once(persona, `e-aadhaar ${variant}`, async () => {
        const photo = await photoOf(persona);
        const tree = eAadhaarTree(persona, photo.toString('base64'), signing(variant).time);
        const xml = writeXml(persona.odd ? oddEAadhaar(tree) : tree);
        return signedXml(xml, persona.aadhaar?.holder.name ?? '', variant);
      }),

    offlineEkyc: (persona, variant = 'genuine') =>
      once(persona, `offline e-kyc ${variant}`, async () => {
        const { signer, time } = kycSigningOf(pki, variant, now());
        const photo = await photoOf(persona);
        const xml = writeXml(offlineEkycTree(persona, photo.toString('base64'), time));
        if (variant === 'unsigned') return xmlFile(xml);
        const form = variant === 'keyless' ? { ...KYC_FORM, keyInfo: null } : KYC_FORM;
        const signed = signXml(xml, signer, form);
        return xmlFile(
          variant === 'altered' ? alterName(signed, persona.aadhaar?.holder.name ?? '') : signed,
        );
      }),

    async lockedPdf(persona, document, passwords) {
      demandFormat(document, 'pdf');
      const { signer, time } = signing('genuine');
      const printed = { signedAt: time, signedBy: subjectPart(signer.leaf, 'CN') };
      const locked = await renderPdf(persona, document, printed, passwords);
      return pdfFile(await signPdf(locked, signer, time));
    },
  };
}

function demandFormat(document: PersonaDocument, format: 'pdf' | 'xml'): void {
  if (!document.formats.includes(format)) throw new Error(`${document.uri} is not offered as ${format}`);
}

function xmlFile(text: string): IssuedFile {
  return { bytes: new TextEncoder().encode(text), contentType: 'application/xml' };
}

function pdfFile(bytes: Uint8Array): IssuedFile {
  return { bytes: Uint8Array.from(bytes), contentType: 'application/pdf' };
}

/** Another letter in the title that the PDF's metadata holds; the file stays well-formed and the page looks the same. */
function alterPdf(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const before = 'xml:lang="x-default">';
  const letter = bytes.indexOf(before) + before.length;
  bytes[letter] = bytes[letter] === 0x58 ? 0x59 : 0x58;
  return Uint8Array.from(bytes);
}
