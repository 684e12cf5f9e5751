import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCredential } from '../../../lib/documents/credential.ts';
import { FORMATS } from '../../../lib/documents/formats.ts';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';
import { isFieldKind } from '../../../lib/domain/field_kinds.ts';
import { AppError } from '../../../lib/errors/app_error.ts';

const DOCTYPES = ['ADHAR', 'CHCER', 'constructor', '', ...Object.keys(FORMATS)];

const TAGS = [
  'Certificate',
  'IssuedBy',
  'IssuedTo',
  'Organization',
  'Person',
  'Address',
  'CertificateData',
  'KycRes',
  'UidData',
  'Poi',
  'Poa',
  'LData',
  'Performance',
  'Subject',
  'Vehicle',
  'Signature',
  'OfflinePaperlessKyc',
  'constructor',
];
const ATTRIBUTES = [
  'name',
  'NAME',
  'dob',
  'gender',
  'number',
  'type',
  'status',
  'uid',
  'swd',
  'swdIndicator',
  'pin',
  'co',
  'percentage',
  'year',
  'abbreviation',
  'relationWithHof',
  'expiryDate',
  'referenceId',
  '__proto__',
];

const escaped = (text: string): string =>
  text.replaceAll(
    /[&<>"'\p{Cc}]/gu,
    (letter) => `&#${letter === '\0' ? 32 : (letter.codePointAt(0) ?? 32)};`,
  );

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', 'M', 'S/O', '31-02-2001', '234567890124', '2019', '99', 'A', 'constructor'),
  fc.stringMatching(/^[\d/ -]{0,20}$/),
);
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ATTRIBUTES), value), { selector: ([name]) => name, maxLength: 6 })
  .map((pairs) => pairs.map(([name, text]) => ` ${name}="${escaped(text)}"`).join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom(...TAGS, ...ATTRIBUTES.slice(0, 8)), attributes, tie('content'))
    .map(([tag, written, content]) => `<${tag}${written}>${content}</${tag}>`),
  content: fc
    .array(fc.oneof({ depthSize: 'small' }, value.map(escaped), fc.constant('<!-- c -->'), tie('element')), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
}));

const bodies = fc
  .tuple(
    fc.constantFrom('Certificate', 'certificate', 'OfflinePaperlessKyc'),
    attributes,
    fc.array(element, { maxLength: 5 }),
  )
  .map(([tag, written, content]) => `<${tag}${written}>${content.join('')}</${tag}>`);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The one kind of failure that there may be; null: it was read. */
function failureOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown instanceof AppError ? null : thrown;
  }
}

test('any bytes are read or refused by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...DOCTYPES), (bytes, doctype) => {
      expect(failureOf(() => readCertificate(parseXml(bytes), doctype))).toBeNull();
      expect(typeof isCredential(bytes)).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

test('any certificate is read, whatever its places hold', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(...DOCTYPES), (xml, doctype) => {
      const { facts } = readCertificate(parseXml(utf8(xml)), doctype);
      for (const { value: stated } of facts) {
        if (stated.type !== 'text') continue;
        expect(stated.text).toMatch(/[\p{L}\p{N}]/u);
        expect(stated.text).toBe(stated.text.trim());
      }
    }),
    { numRuns: 500 },
  );
});

test('any cut of a certificate is read or refused by name', () => {
  fc.assert(
    fc.property(bodies, fc.nat(400), (xml, at) => {
      expect(failureOf(() => readCertificate(parseXml(utf8(xml.slice(0, at)))))).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('nothing that is held by an organisation can fill a field', () => {
  const firm = '<IssuedTo><Organization name="Namuna Traders"/></IssuedTo>';
  fc.assert(
    fc.property(fc.array(element, { maxLength: 4 }), fc.constantFrom(...DOCTYPES), (data, doctype) => {
      const xml = `<Certificate number="1">${firm}<CertificateData>${data.join('')}</CertificateData></Certificate>`;
      const { form, facts } = readCertificate(parseXml(utf8(xml)), doctype);
      fc.pre(form === 'certificate');
      expect(facts.filter(({ kind }) => isFieldKind(kind))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('nothing inside Signature is a fact', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 4 }), fc.constantFrom(...DOCTYPES), (content, doctype) => {
      const xml = (inside: string): string => `<Certificate number="N1">${inside}</Certificate>`;
      const read = (text: string) => readCertificate(parseXml(utf8(text)), doctype);
      expect(read(xml(`<Signature>${content.join('')}</Signature>`))).toEqual(read(xml('')));
    }),
    { numRuns: 200 },
  );
});

test('the amount of an income certificate fills nothing', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(...DOCTYPES), (xml, doctype) => {
      const kinds = readCertificate(parseXml(utf8(xml)), doctype).facts.map(({ kind }) => kind);
      expect(kinds).not.toContain('income.annual');
    }),
    { numRuns: 200 },
  );
});
