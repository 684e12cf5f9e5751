import { describe, expect, test } from 'vitest';
import { fileLimitsIn } from '../../../lib/autofill/file_limits.ts';
import { doctypesIn, provingDoctypes, wantedDoctypes } from '../../../lib/autofill/file_rules.ts';

const KB = 1024;
const MB = 1024 * KB;
const PDF = 'application/pdf';
const JPG = 'image/jpeg';
const PNG = 'image/png';

const NOTES: [note: string, accept: string, min: number | null, max: number | null, types: string[]][] = [
  ['(Maximum File Size: 1MB) (Upload PDF Only)', '', null, MB, [PDF]],
  ['(Upload JPG | PNG | JPEG | JFIF Only)', '', null, null, [JPG, PNG]],
  ['[ 20kb-50kb ]', '', 20 * KB, 50 * KB, []],
  ['( 10kb–20kb )', '', 10 * KB, 20 * KB, []],
  ['Size Photograph should be between 5KB to 500KB.', '', 5 * KB, 500 * KB, []],
  ['File should not be greater than 200 KB !', '', null, 200 * KB, []],
  ['(Document size maximum 2MB,.jpg,.png,.pdf)', '', null, 2 * MB, [PDF, JPG, PNG]],
  ['केवल .jpg फ़ाइल अधिकतम 200 केबी', '', null, 200 * KB, [JPG]],
  ['न्यूनतम 20 केबी, अधिकतम 100 केबी', '', 20 * KB, 100 * KB, []],
  ['PDF, max 200 KB', '', null, 200 * KB, [PDF]],
  ['Minimum 10 KB and maximum 1.5 MB', '', 10 * KB, 1.5 * MB, []],
  ['JPG upto 50kb (4.5 cm X 3.5 cm)', '', null, 50 * KB, [JPG]],
  ['', '.jpeg, .jpg,.pdf', null, null, [PDF, JPG]],
  ['', 'image/*', null, null, [JPG, PNG]],
  ['(.jpg,.png,.pdf)', '.jpg,.pdf', null, null, [PDF, JPG]],
  ['[ 20kb-50kb ] JPG', '', 20 * KB, 50 * KB, [JPG]],
  ['File size: 10 KB to 200 KB', '', 10 * KB, 200 * KB, []],
  ['Size of file must be less than 100 KB', '', null, 100 * KB, []],
  ['Max. 2 MB (PDF/JPG)', '', null, 2 * MB, [PDF, JPG]],
  ['should not exceed 1MB', '', null, MB, []],
  ['अधिकतम २०० केबी', '', null, 200 * KB, []],
  ['કદ 20 કેબી થી 50 કેબી', '', 20 * KB, 50 * KB, []],
  ['20 केबी से 50 केबी', '', 20 * KB, 50 * KB, []],
  ['5 k.b. and 20 k.b.', '', 5 * KB, 20 * KB, []],
  ['Attach the paper', '', null, null, []],
];

describe('the words beside a file input', () => {
  for (const [note, accept, minBytes, maxBytes, mediaTypes] of NOTES) {
    test(`"${note}" with accept="${accept}" is read`, () => {
      const limits = fileLimitsIn(note, accept);
      expect({ ...limits, mediaTypes: limits.mediaTypes.toSorted() }).toMatchObject({
        minBytes,
        maxBytes,
        mediaTypes: mediaTypes.toSorted(),
      });
    });
  }

  test('a size alone may be that of a file already sent', () => {
    expect(fileLimitsIn('marksheet.pdf 52.92 KB', '').maxBytes).toBeNull();
  });

  test('pixels are read, centimetres are not', () => {
    expect(fileLimitsIn('200 x 230 px', '')).toMatchObject({ widthPx: 200, heightPx: 230 });
    expect(fileLimitsIn('(4.5 cm X 3.5 cm)', '')).toMatchObject({ widthPx: null, heightPx: null });
    expect(fileLimitsIn('Dimensions 200 x 230', '')).toMatchObject({ widthPx: 200, heightPx: 230 });
    expect(fileLimitsIn('140 × 60 pixels (preferred)', '')).toMatchObject({ widthPx: 140, heightPx: 60 });
    expect(fileLimitsIn('Width 350 px, height 350 px', '')).toMatchObject({ widthPx: 350, heightPx: 350 });
  });

  test('centimetres count where the resolution is printed', () => {
    expect(fileLimitsIn('3.5 cm × 2.5 cm, 200 dpi', '')).toMatchObject({ widthPx: 276, heightPx: 197 });
  });

  test('the page’s own words are kept', () => {
    expect(fileLimitsIn('  PDF,   max 200 KB ', '').statedAs).toBe('PDF, max 200 KB');
  });
});

const ASKED: [label: string, wanted: string][] = [
  ['PAN card', 'PANCR'],
  ['पैन कार्ड', 'PANCR'],
  ['Upload Driving Licence', 'DRVLC'],
  ['Class X marksheet', 'SSCER'],
  ['High School Marksheet', 'SSCER'],
  ['Class XII marksheet', 'HSCER'],
  ['इंटरमीडिएट अंक सूची', 'HSCER'],
  ['Income Certificate (issued by Tehsildar)', 'INCER'],
  ['आय प्रमाण पत्र', 'INCER'],
  ['जाति प्रमाणपत्र की स्कैन कापी', 'CTCER'],
  ['अधिवास / निवास प्रमाण', 'DMCER'],
  ['Proof of date of birth', 'BTCER'],
  ['Address Proof', 'ADHAR'],
  ['Aadhaar Card', 'ADHAR'],
  ['Passport size photograph', 'PHOTO'],
  ['Signature of the applicant', 'SIGN'],
  ['Bank Passbook', 'OTHER'],
  ['Any other document', 'OTHER'],
  ['Applicant Photograph', 'PHOTO'],
  ['Upload Photograph (Unsigned and Passport size color photograph(4.5 cm X 3.5 cm))', 'PHOTO'],
  ['Please, upload your recent pasport size photograph size between 200 to 250 pixels.', 'PHOTO'],
  ['आवेदक फोटोग्राफ', 'PHOTO'],
  ['हस्ताक्षर', 'SIGN'],
  ['Proof of Residence (Document size maximum 2MB,.jpg,.png,.pdf) *', 'RSCER'],
  ['Disability Certificate (Document size maximum 2MB)', 'DPICR'],
  ['आयु प्रमाण दस्तावेज़', 'BTCER'],
  ['10th Marksheet', 'SSCER'],
  ['12th Marksheet / Certificate', 'HSCER'],
  ['Caste Certificate', 'CTCER'],
  ['OBC NCL Certificate', 'OBCER'],
  ['EWS Certificate', 'EWCER'],
  ['Domicile Certificate', 'DMCER'],
  ['Ration card ( रेशन कार्ड )', 'RATCR'],
  ['Adhar card front side (आधार कार्ड पुडील बाजु)', 'ADHAR'],
  ['Leaving certificate ( शाळा सोडल्याचा दाखला )', 'LECER'],
  ['Identity Proof', 'ADHAR'],
  ['Degree Certificate', 'DGCER'],
  ['Graduation Marksheet', 'DGMST'],
  ['Self Declaration', 'OTHER'],
  ['Left Thumb Impression', 'OTHER'],
  ['Birth Certificate', 'BTCER'],
];

describe('a file input', () => {
  for (const [label, doctype] of ASKED) {
    test(`labelled "${label}" wants ${doctype}`, () => {
      expect(wantedDoctypes([label])[0]).toBe(doctype);
    });
  }

  test('for a picture is not given a document for a word in its note', () => {
    expect(wantedDoctypes(['Photograph', 'as on your Aadhaar card'])).toEqual(['PHOTO']);
  });

  test('not understood by its label is understood by its note', () => {
    expect(wantedDoctypes(['Document 1', 'Attach PAN card'])).toEqual(['PANCR']);
  });

  test('that asks for nothing known wants nothing', () => {
    expect(doctypesIn('Layout plan')).toBeNull();
  });
});

describe('the proof that a form prescribes', () => {
  test('is read out of the remark', () => {
    expect(provingDoctypes('Name (as per class X certificate)')[0]).toBe('SSCER');
    expect(provingDoctypes('DOB as per Matric certificate')[0]).toBe('SSCER');
    expect(provingDoctypes('नाम (आधार कार्ड के अनुसार)')[0]).toBe('ADHAR');
  });

  test('is nothing where there is no remark', () => {
    expect(provingDoctypes('Class X Roll No.')).toEqual([]);
  });
});
