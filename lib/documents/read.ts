import type { Fact } from '../domain/claims.ts';
import { AppError } from '../errors/app_error.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import { FORMATS } from './formats.ts';
import { parseXml } from './xml.ts';

/** What one document states. */
export interface ReadDocument {
  facts: Fact[];
  /** ISO date, where the document states one. */
  issueDate: string | null;
}

export const fillsFields = (doctype: string): boolean => Object.hasOwn(FORMATS, doctype);

/**
 * Certificate XML → facts (field notes, section 4).
 * @throws AppError document_unsafe, document_unreadable (no XML, no certificate, or nothing in it that we know)
 */
export function readDocument(doctype: string, bytes: Uint8Array): ReadDocument {
  const format = FORMATS[doctype];
  const root = parseXml(bytes);
  if (!format || root.name.toLowerCase() !== 'certificate') {
    throw new AppError('document_unreadable', { detail: doctype });
  }
  const facts = format(root);
  if (facts.length === 0) throw new AppError('document_unreadable', { detail: doctype });
  const issueDate = parseDate(root.text('issueDate'));
  return { facts, issueDate: issueDate && isoDate(issueDate) };
}

/** The photograph of an e-Aadhaar as base64 JPEG, for the screen alone; null when there is none that looks like one. */
export function aadhaarPhoto(bytes: Uint8Array): string | null {
  const data = parseXml(bytes).child('CertificateData').child('KycRes').child('UidData');
  const photo = data.text('Pht').replaceAll(/\s/g, '');
  return /^\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(photo) ? photo : null;
}
