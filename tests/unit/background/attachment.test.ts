import { expect, test } from 'vitest';
import { attachmentOf, fileName } from '../../../lib/background/attachment.ts';

const pdf = (length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return { bytes, contentType: 'application/pdf', integrityVerified: true };
};
const free = { minBytes: null, maxBytes: null, mediaTypes: [] };

test.each([
  ['Class XII Marksheet', 'pdf', 'Class-XII-Marksheet.pdf'],
  ['SC/ST Certificate: "new"', 'pdf', 'SC-ST-Certificate-new.pdf'],
  ['जाति प्रमाण पत्र', 'pdf', 'Document.pdf'],
  ['A very long name of a certificate that no form takes', 'pdf', 'A-very-long-name-of-a-cert.pdf'],
])('names %s for a form', (name, extension, wanted) => {
  expect(fileName(name, extension)).toBe(wanted);
  expect(wanted.length).toBeLessThanOrEqual(30);
});

test('passes a file that fits through untouched', () => {
  const download = pdf(1000);
  const file = attachmentOf('PAN Card', download, {
    minBytes: 10,
    maxBytes: 1000,
    mediaTypes: ['application/pdf'],
  });
  expect(file).toEqual({ name: 'PAN-Card.pdf', mediaType: 'application/pdf', bytes: download.bytes });
});

test.each([
  ['larger than the form accepts', { ...free, maxBytes: 999 }, 'file_too_large'],
  ['smaller than the form accepts', { ...free, minBytes: 1001 }, 'file_too_small'],
  ['of a type that the form does not take', { ...free, mediaTypes: ['image/jpeg'] }, 'file_wrong_type'],
])('refuses a file %s', (_name, limits, code) => {
  expect(() => attachmentOf('PAN', pdf(1000), limits)).toThrow(expect.objectContaining({ code }));
});

test('refuses what calls itself a PDF and is a page', () => {
  const page = { ...pdf(10), bytes: new TextEncoder().encode('<html>') };
  expect(() => attachmentOf('PAN', page, free)).toThrow(expect.objectContaining({ code: 'file_wrong_type' }));
});
