import { expect, test } from 'vitest';
import { proposedDoctype } from '../../../components/locker/import/doctypes.ts';

test.each([
  ['in.gov.cbse-HSCER-12345672018.pdf', 'HSCER'],
  ['in.gov.pan-PANCR-ABCDE1234F.pdf', 'PANCR'],
  ['My PAN card.pdf', 'PANCR'],
  ['pancard_scan.pdf', 'PANCR'],
  ['Aadhaar.pdf', 'ADHAR'],
  ['eaadhar-2024.pdf', 'ADHAR'],
  ['आधार.pdf', 'ADHAR'],
  ['10th marksheet.pdf', 'SSCER'],
  ['Class_XII_Marksheet.pdf', 'HSCER'],
  ['class-x-result.pdf', 'SSCER'],
  ['senior secondary certificate.pdf', 'HSCER'],
  ['marksheet.pdf', 'SSCER'],
  ['Degree Marksheet sem 6.pdf', 'DGMST'],
  ['BTech degree.pdf', 'DGCER'],
  ['driving licence.pdf', 'DRVLC'],
  ['OBC certificate.pdf', 'OBCER'],
  ['caste_certificate.pdf', 'CTCER'],
  ['income-certificate 2024.pdf', 'INCER'],
  ['आय प्रमाणपत्र.pdf', 'INCER'],
  ['domicile.pdf', 'DMCER'],
  ['birth certificate.pdf', 'BTCER'],
  ['ration card.pdf', 'RATCR'],
])('%s is proposed to be %s', (name, doctype) => {
  expect(proposedDoctype(name)).toBe(doctype);
});

test.each(['document.pdf', 'scan0001.pdf', 'expanse.pdf', 'company-report.pdf', 'x.pdf.pdf.zip', 'src.xml'])(
  'nothing is proposed for %s',
  (name) => {
    expect(proposedDoctype(name)).toBeNull();
  },
);
