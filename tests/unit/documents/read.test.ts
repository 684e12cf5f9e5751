import { describe, expect, test } from 'vitest';
import { isCredential } from '../../../lib/documents/credential.ts';
import { fillsFields, readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (xml: string, hint: string | null = null) => readCertificate(parseXml(utf8(xml)), hint);
const root = (attributes: string): string => `<Certificate ${attributes}/>`;

const E_AADHAAR = (photo: string): string =>
  `<Certificate number="234567890124"><CertificateData><KycRes><UidData><Poi name="Asha"/><Pht>${photo}</Pht></UidData></KycRes></CertificateData></Certificate>`;
const E_KYC =
  '<OfflinePaperlessKyc><UidData><Poi name="Asha"/><Pht>/9j/\nAAAA</Pht></UidData></OfflinePaperlessKyc>';

describe('the envelope', () => {
  test('tells name, issuer, number, dates and status', () => {
    const xml =
      '<Certificate name="Income Certificate" type="INCER" number="IN/1" issueDate="01/02/2024" expiryDate="31-MAR-2027" status="A">' +
      '<IssuedBy><Organization name="Tehsil"/></IssuedBy></Certificate>';
    expect(read(xml)).toEqual({
      form: 'certificate',
      doctype: 'INCER',
      documentName: 'Income Certificate',
      issuer: 'Tehsil',
      number: 'IN/1',
      issueDate: '2024-02-01',
      validTo: '2027-03-31',
      status: 'active',
      facts: [{ kind: 'income.certNumber', value: { type: 'text', text: 'IN/1' }, derivation: 'as-issued' }],
      photoBase64: null,
    });
  });

  test('that is empty tells nothing, and is no failure', () => {
    expect(read('<Certificate/>')).toEqual({
      form: 'certificate',
      doctype: null,
      documentName: null,
      issuer: null,
      number: '',
      issueDate: null,
      validTo: null,
      status: null,
      facts: [],
      photoBase64: null,
    });
  });

  test('is read from child elements and from another case', () => {
    const xml =
      '<certificate><Type>incer</Type><issuedate>01-02-2024</issuedate><Status>Expired</Status></certificate>';
    expect(read(xml)).toMatchObject({ doctype: 'INCER', issueDate: '2024-02-01', status: 'expired' });
  });

  test.each([
    ['A', 'active'],
    ['Active', 'active'],
    ['e', 'expired'],
    ['R', 'revoked'],
    ['Suspended', 'suspended'],
    ['', null],
    ['X', null],
  ])('with the status %j is %s', (text, status) => {
    expect(read(root(`status="${text}"`)).status).toBe(status);
  });

  test.each([
    ['31-02-2027', null],
    ['2027', null],
    [' ', null],
    ['2027-03-31', '2027-03-31'],
  ])('that ends at %j is valid to %s', (text, validTo) => {
    expect(read(root(`expiryDate="${text}"`)).validTo).toBe(validTo);
  });

  test('that knows only the year of issue tells that year', () => {
    expect(read(root('issueDate="2019"')).issueDate).toBe('2019');
  });

  test('shows no number that looks like one of Aadhaar', () => {
    expect(read(root('number="234567890124"')).number).toBe('XXXX XXXX 0124');
  });

  test('takes the number of a PAN record from its data where the root has none', () => {
    const xml = '<Certificate number=" "><CertificateData><PAN num="P1"/></CertificateData></Certificate>';
    expect(read(xml, 'PANCR').number).toBe('P1');
  });

  test('keeps no value of unlimited length', () => {
    const long = 'A'.repeat(5000);
    const xml = `<Certificate name="${long}" number="${long}"><IssuedTo><Person name="${long}"/></IssuedTo></Certificate>`;
    expect(read(xml)).toMatchObject({ documentName: null, number: '', facts: [] });
  });

  test('keeps a hundred entries of a list at most', () => {
    const members = Array.from({ length: 150 }, (_, at) => `<M name="N${at}" relationWithHof="SON"/>`).join(
      '',
    );
    const xml = `<Certificate><CertificateData>${members}</CertificateData></Certificate>`;
    expect(read(xml, 'RATCR').facts).toHaveLength(100);
  });
});

describe('the doctype', () => {
  test.each([
    ['its own type', 'type="PANCR"', null, 'PANCR'],
    ['its own type, whatever the list says', 'type="pancr"', 'SSCER', 'PANCR'],
    ['the list, where it has no type', '', 'DRVLC', 'DRVLC'],
    ['the list, where its type is blank', 'type=" "', 'DRVLC', 'DRVLC'],
    ['the list, where its type is no code', 'type="Driving License"', 'DRVLC', 'DRVLC'],
    ['the list, whatever its name is', 'name="PAN Card"', 'DRVLC', 'DRVLC'],
    ['its name', 'name="PAN Verification Record"', null, 'PANCR'],
    ['its name in other letters', 'name=" driving LICENCE "', null, 'DRVLC'],
    ['its name with punctuation', 'name="Class X / Matriculation Passing Certificate"', null, 'SPCER'],
    ['nothing', 'name="Namuna"', null, null],
  ])('is told by %s', (_title, attributes, hint, doctype) => {
    expect(read(root(attributes), hint).doctype).toBe(doctype);
  });
});

describe('an Aadhaar document', () => {
  test.each([
    ['e-Aadhaar', 'e-aadhaar', E_AADHAAR('')],
    ['offline e-KYC', 'e-kyc', E_KYC],
  ])('of the form %s is of the doctype ADHAR whatever the list says', (_title, form, xml) => {
    expect(read(xml, 'PANCR')).toMatchObject({ form, doctype: 'ADHAR' });
  });

  test('has no number, even where the envelope has one', () => {
    expect(read(E_AADHAAR('')).number).toBe('');
  });

  test('brings its photo for the screen', () => {
    expect([read(E_AADHAAR('/9j/AAAA')).photoBase64, read(E_KYC).photoBase64]).toEqual([
      '/9j/AAAA',
      '/9j/AAAA',
    ]);
  });

  test.each([
    '',
    ' ',
    'javascript:alert(1)',
    'iVBORw0KGgo=',
    'x/9j/AAAA',
    '/9j/<b/>"'.replace('<b/>', '&lt;'),
  ])('with %j for a photo has none', (photo) => {
    expect(read(E_AADHAAR(photo)).photoBase64).toBeNull();
  });
});

test.each(['Invoice', 'KycRes', 'Signature', 'CertificateData', 'OKY', 'html'])(
  'a document whose root is %s is not read',
  (name) => {
    expect(() => read(`<${name} number="1"/>`)).toThrow(
      expect.objectContaining({ code: 'document_unreadable' }),
    );
  },
);

describe('a credential', () => {
  test.each([
    ['as it comes', '{"@context":["https://www.w3.org/2018/credentials/v1"],"type":[]}', true],
    ['after blanks and a byte order mark', '\uFEFF \n {"@context":"x"}', true],
    ['without a context', '{"type":"x"}', false],
    ['with the context inside', '{"a":{"@context":"x"}}', false],
    ['in a list', '[{"@context":"x"}]', false],
    ['cut off', '{"@context":"x"', false],
    ['that is XML', '<Certificate/>', false],
    ['that is nothing', '', false],
  ])('%s is recognised: %s', (_title, text, known) => {
    expect(isCredential(utf8(text))).toBe(known);
  });

  test('is not read', () => {
    expect(() => read('{"@context":"x"}', 'PANCR')).toThrow(
      expect.objectContaining({ code: 'document_unreadable' }),
    );
  });
});

describe('reading by doctype', () => {
  test('gives facts and the date of issue', () => {
    const xml =
      '<Certificate issueDate="01-02-2024"><IssuedTo><Person name="Asha"/></IssuedTo></Certificate>';
    expect(read(xml, 'PANCR')).toMatchObject({
      facts: [{ kind: 'name.full', value: { type: 'text', text: 'Asha' }, derivation: 'as-issued' }],
      issueDate: '2024-02-01',
    });
  });

  test('gives the photo of an e-Aadhaar', () => {
    expect(read(E_AADHAAR('/9j/AAAA')).photoBase64).toBe('/9j/AAAA');
  });

  test.each([
    ['ADHAR', true],
    ['INCER', true],
    ['CHCER', false],
    ['constructor', false],
  ])('of %s is known beyond the envelope: %s', (doctype, known) => {
    expect(fillsFields(doctype)).toBe(known);
  });
});
