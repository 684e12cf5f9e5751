/** Turns personas into signed files, as the issuers' repositories hand them out. Files are made on demand and kept. */
import type { Pki, Signer } from '../pki.ts';
import { middleOfValidity } from '../pki.ts';
import type { IssuedFile, Persona, PersonaDocument } from '../types.ts';
import { eAadhaarTree } from './e_aadhaar.ts';
import { certificateTree } from './envelope.ts';
import { oddCertificate, oddEAadhaar } from './oddities.ts';
import { renderPdf } from './pdf.ts';
import { signPdf } from './pdf_signature.ts';
import { photoOf } from './photo.ts';
import { writeXml } from './tree.ts';
import { signXml } from './xml_signature.ts';

/**
 * Who signed, and what happened since. `altered`: one character of the holder's name was changed after signing.
 * `expired_signer`: rightly signed while the certificate was valid. `foreign_signer`: below a root that nobody pins.
 */
export type Variant = 'genuine' | 'altered' | 'expired_signer' | 'foreign_signer';

export interface DocumentFactory {
  /** @throws Error when the document is not offered as XML */
  xml(persona: Persona, document: PersonaDocument, variant?: Variant): Promise<IssuedFile>;
  /** @throws Error when the document is not offered as PDF */
  pdf(persona: Persona, document: PersonaDocument, variant?: Variant): Promise<IssuedFile>;
  /** @throws Error when the persona has no Aadhaar */
  eAadhaar(persona: Persona, variant?: Variant): Promise<IssuedFile>;
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

  const signing = (variant: Variant): { signer: Signer; time: Date } => {
    const { signer, expiredSigner, foreignSigner } = pki;
    if (variant === 'expired_signer')
      return { signer: expiredSigner, time: middleOfValidity(expiredSigner.leaf) };
    return { signer: variant === 'foreign_signer' ? foreignSigner : signer, time: now() };
  };

  return {
    xml: (persona, document, variant = 'genuine') =>
      once(document, `xml ${variant}`, async () => {
        demandFormat(document, 'xml');
        const photo = await photoOf(persona);
        const tree = certificateTree(document, photo.toString('base64'));
        const xml = writeXml(persona.odd ? oddCertificate(tree, document) : tree);
        const signed = signXml(xml, signing(variant).signer);
        return xmlFile(variant === 'altered' ? alter(signed, document.holder.name) : signed);
      }),

    pdf: (persona, document, variant = 'genuine') =>
      once(document, `pdf ${variant}`, async () => {
        demandFormat(document, 'pdf');
        const { signer, time } = signing(variant);
        const signed = await signPdf(await renderPdf(persona, document, time), signer, time);
        const bytes = variant === 'altered' ? alterPdf(signed) : signed;
        return { bytes, contentType: 'application/pdf' };
      }),

    eAadhaar: (persona, variant = 'genuine') =>
      once(persona, `e-aadhaar ${variant}`, async () => {
        const { signer, time } = signing(variant);
        const photo = await photoOf(persona);
        const tree = eAadhaarTree(persona, photo.toString('base64'), time);
        const signed = signXml(writeXml(persona.odd ? oddEAadhaar(tree) : tree), signer);
        return xmlFile(variant === 'altered' ? alter(signed, persona.aadhaar?.holder.name ?? '') : signed);
      }),
  };
}

function demandFormat(document: PersonaDocument, format: 'pdf' | 'xml'): void {
  if (!document.formats.includes(format)) throw new Error(`${document.uri} is not offered as ${format}`);
}

function xmlFile(text: string): IssuedFile {
  return { bytes: new TextEncoder().encode(text), contentType: 'application/xml' };
}

/** Another last letter of the name, nothing else. */
function alter(text: string, name: string): string {
  const other = name.endsWith('x') ? 'y' : 'x';
  return text.replace(name, `${name.slice(0, -1)}${other}`);
}

/** Another letter in the title that the PDF's metadata holds; the file stays well-formed and the page looks the same. */
function alterPdf(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const before = 'xml:lang="x-default">';
  const letter = bytes.indexOf(before) + before.length;
  bytes[letter] = bytes[letter] === 0x58 ? 0x59 : 0x58;
  return Uint8Array.from(bytes);
}
