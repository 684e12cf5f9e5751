import { expect, test } from 'vitest';
import { isShared, summaryOf } from '../../../lib/background/issued_list.ts';

const licence = 'in.gov.transport-DRVLC-MH12 20170000001';

test.each([
  ['in.gov.pan-PANCR-ABCDE1234F', ['userdetails', 'issued/in.gov.pan-pancr-abcde1234f']],
  [licence, ['issued/in.gov.transport-drvlc-mh12%2020170000001']],
  [licence, ['issued/in.gov.transport-drvlc-mh12', '20170000001', 'openid']],
])('%s is shared where the scope names it', (uri, scope) => {
  expect(isShared(uri, scope)).toBe(true);
});

test.each([
  ['in.gov.pan-PANCR-ABCDE1234F', ['file.partners/pancr', 'files.issueddocs']],
  ['in.gov.pan-PANCR-ABC', ['issued/in.gov.pan-pancr-abcde1234f']],
  [licence, ['issued/in.gov.transport-drvlc-mh12']],
  ['a-PANCR-1', ['%E0%A4%A']],
])('%s is not shared where the scope names something else', (uri, scope) => {
  expect(isShared(uri, scope)).toBe(false);
});

test('shows no number of an Aadhaar card', () => {
  const card = {
    id: 'x',
    uri: 'in.gov.uidai-ADHAR-abcdef',
    name: 'Aadhaar Card',
    doctype: 'ADHAR',
    issuerid: 'in.gov.uidai',
    issuer: 'UIDAI',
    date: '14-08-2021',
    mime: ['application/pdf'],
  };
  expect(summaryOf(card, null, null)).toMatchObject({ number: '', date: '2021-08-14', use: 'fills' });
  expect(summaryOf(card, [], null).use).toBe('not-shared');
});
