import { expect, test } from 'vitest';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const person = '<IssuedTo><Person name="A"/></IssuedTo>';
const whole = (inside: string): string => `<Certificate number="1">${person}${inside}</Certificate>`;

const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);

test.each([
  ['a DOCTYPE', utf8(`<!DOCTYPE x>${whole('')}`)],
  ['a DOCTYPE in a comment', utf8(whole('<!-- <!DOCTYPE x> -->'))],
  ['an ENTITY', utf8(`<!ENTITY a "b">${whole('')}`)],
  ['a doctype in lower case', utf8(`<!doctype x>${whole('')}`)],
  ['a stylesheet', utf8(`<?xml-stylesheet href="x"?>${whole('')}`)],
  ['a second declaration', utf8(`<?xml version="1.0"?>${whole('<?xml version="1.0"?>')}`)],
  ['NUL', utf8(whole('\0'))],
  ['broken UTF-8', new Uint8Array([0x3c, 0xff, 0xfe])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x61, 0x00])],
  ['more than 100 levels', utf8(whole(nested(101)))],
  ['6,000 levels', utf8(nested(6000))],
  ['more than 10 MiB', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20)],
])('a document with %s never reaches the parser', (_name, bytes) => {
  expect(() => parseXml(bytes)).toThrow(expect.objectContaining({ code: 'document_unsafe' }));
});

test.each([
  ['nothing', ''],
  ['text', 'hello'],
  ['an unclosed element', '<Certificate>'],
  ['another root', '<Invoice number="1"/>'],
  ['JSON', '{"a":1}'],
])('%s is no certificate', (_name, text) => {
  expect(() => readCertificate(parseXml(utf8(text)), 'PANCR')).toThrow(
    expect.objectContaining({ code: 'document_unreadable' }),
  );
});

test.each([
  ['a byte order mark', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${whole('')}`],
  ['99 levels', whole(nested(99))],
  ['a sign in an attribute', whole('<x y="a > b"/>')],
  ['a comment with tags', whole(`<!-- ${nested(200)} -->`)],
])('a document with %s is read', (_name, text) => {
  expect(readCertificate(parseXml(utf8(text)), 'PANCR').facts[0]).toMatchObject({ kind: 'name.full' });
});
