import { expect, test } from 'vitest';
import { parseXml } from '../../../lib/documents/xml.ts';
import { statedTimeMs } from '../../../lib/proof/stated_time.ts';

const timeOf = (xml: string): number | null => statedTimeMs(parseXml(new TextEncoder().encode(xml)));
const eAadhaar = (ts: string): string =>
  `<Certificate><CertificateData><KycRes ts="${ts}"/></CertificateData></Certificate>`;
const eKyc = (attribute: string): string => `<OfflinePaperlessKyc ${attribute}/>`;

const TABLE: [title: string, xml: string, stated: string | null][] = [
  ['an e-Aadhaar', eAadhaar('2025-01-31T10:20:30.456+05:30'), '2025-01-31T04:50:30.456Z'],
  ['an e-Aadhaar in UTC', eAadhaar('2025-01-31T10:20:30Z'), '2025-01-31T10:20:30.000Z'],
  ['an e-Aadhaar whose time has no zone', eAadhaar('2025-01-31T10:20:30'), null],
  ['an e-Aadhaar with a day that does not exist', eAadhaar('2025-13-41T10:20:30Z'), null],
  ['an e-KYC', eKyc('referenceId="123420250131102030456"'), '2025-01-31T04:50:30.456Z'],
  ['an e-KYC of the other spelling', eKyc('r="12342025013110203045"'), null],
  ['an e-KYC without milliseconds', eKyc('r="123420250131102030"'), '2025-01-31T04:50:30.000Z'],
  ['an e-KYC with another reference', eKyc('referenceId="x"'), null],
  ['any other document', '<Certificate issueDate="01-01-2020"/>', null],
  ['a time at another place', '<Certificate><KycRes ts="2025-01-31T10:20:30Z"/></Certificate>', null],
];

test.each(TABLE)('%s states its time, or none', (_title, xml, stated) => {
  expect(timeOf(xml)).toBe(stated === null ? null : Date.parse(stated));
});
