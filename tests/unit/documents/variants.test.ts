import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';
import { AADHAAR_VARIANTS } from './variants/aadhaar.ts';
import { ACADEMIC_VARIANTS } from './variants/academic.ts';
import { DOCTYPE_VARIANTS } from './variants/doctypes.ts';
import { ADDRESS_VARIANTS, HOLDER_VARIANTS, ORGANISATION_VARIANTS } from './variants/holders.ts';
import { lineOf } from './variants/variant.ts';

const read = (xml: string, hint: string | null = null) =>
  readCertificate(parseXml(new TextEncoder().encode(xml)), hint);

describe.each([
  ['a holder', HOLDER_VARIANTS],
  ['an address', ADDRESS_VARIANTS],
  ['a document that an organisation holds', ORGANISATION_VARIANTS],
  ['a document', DOCTYPE_VARIANTS],
  ['a document of school or university', ACADEMIC_VARIANTS],
  ['an Aadhaar document', AADHAAR_VARIANTS],
])('%s', (_title, variants) => {
  test.each(variants)('written as “%s” (%s) states exactly this', (_name, doctype, xml, facts) => {
    expect(read(xml, doctype).facts.map(lineOf)).toEqual(facts);
  });
});

test('every variant has a name of its own in its table', () => {
  const all = [HOLDER_VARIANTS, ADDRESS_VARIANTS, DOCTYPE_VARIANTS, ACADEMIC_VARIANTS, AADHAAR_VARIANTS];
  for (const variants of all) {
    const names = variants.map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
  }
});

test('no Aadhaar number, token, digest or photo is among the facts of any Aadhaar variant', () => {
  const facts = JSON.stringify(AADHAAR_VARIANTS.map(([, doctype, xml]) => read(xml, doctype).facts));
  expect(facts).not.toMatch(/23456789|opaque|a{64}|b{64}|9j|20260101/);
});
