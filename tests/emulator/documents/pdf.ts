/** Draws an issued document as one A4 page that a person would recognise, and that says plainly that it is synthetic. */
import { buffer } from 'node:stream/consumers';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import type { Persona, PersonaDocument } from '../types.ts';
import { addressText } from './pdf_fields.ts';
import type { Content } from './pdf_layouts.ts';
import { LAYOUTS } from './pdf_layouts.ts';
import type { Signing } from './pdf_page.ts';
import { drawFooter, drawHeading } from './pdf_page.ts';
import { registerFonts } from './pdf_text.ts';
import { designOf } from './pdf_titles.ts';
import { photoOf } from './photo.ts';

/** With `userPassword` the file opens only for those who know it; `ownerPassword` alone restricts what one may do with it. */
export interface Passwords {
  userPassword?: string;
  ownerPassword?: string;
}

/** An unsigned PDF. */
export async function renderPdf(
  persona: Persona,
  document: PersonaDocument,
  signing: Signing,
  passwords: Passwords = {},
): Promise<Buffer> {
  const design = designOf(document.doctype);
  const content: Content = {
    document,
    design,
    photo: await photoOf(persona),
    ...localTwins(persona, document),
  };
  const isLocked = Object.keys(passwords).length > 0;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    // The extension level brings AES-256, where anything is encrypted at all.
    pdfVersion: isLocked ? '1.7ext3' : '1.7',
    ...passwords,
    lang: 'en-IN',
    info: {
      Title: document.name,
      Author: document.issuer,
      Creator: 'LockerFill emulator',
      CreationDate: new Date(document.date),
    },
  });
  registerFonts(pdf);
  const bytes = buffer(pdf);
  const y = drawHeading(pdf, document, design);
  LAYOUTS[design.layout](pdf, content, y);
  drawFooter(pdf, document, signing);
  pdf.end();
  return bytes;
}

/** Only the Aadhaar card prints the holder's own language. */
function localTwins(persona: Persona, document: PersonaDocument): Partial<Content> {
  const local = persona.aadhaar?.localLanguage;
  if (document.doctype !== 'ADHAR' || !local) return {};
  return { localName: local.name, localAddress: addressText(local.address) };
}
