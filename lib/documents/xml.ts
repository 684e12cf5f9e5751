import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { AppError } from '../errors/app_error.ts';
import { guardedText } from './guard.ts';

/**
 * A place in a certificate. Issuers disagree on case and on attribute against child element, so both are asked without
 * regard to case, the attribute first (field notes, section 4.1). Of several that differ in case only, the one spelled
 * exactly so wins, else the first. A missing place answers with blanks. `Signature` is no place: nothing in it is data.
 */
export interface Place {
  name: string;
  /** The trimmed text of an attribute or, where that is blank, of a child element; empty when there is none. */
  text(name: string): string;
  /** The first child element of that name; an empty place when there is none. */
  child(name: string): Place;
  /** Every descendant element that has the attribute (or child element), in document order. */
  descendantsWith(attribute: string): Place[];
  exists: boolean;
}

const NOWHERE: Place = {
  name: '',
  text: () => '',
  child: () => NOWHERE,
  descendantsWith: () => [],
  exists: false,
};

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';

export const isElement = (node: { nodeType: number }): node is Element => node.nodeType === 1;
const isText = ({ nodeType }: { nodeType: number }): boolean => nodeType === 3 || nodeType === 4;
const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

interface Named {
  localName: string | null;
}

const named = <T extends Named>(all: readonly T[], name: string): T | undefined =>
  all.find(({ localName }) => localName === name) ?? all.find(({ localName }) => same(localName, name));

type Lookup = (name: string) => Element | undefined;

/** The same for many questions about many elements. */
function lookupOf(all: readonly Element[]): Lookup {
  const exact = new Map<string, Element>();
  const caseBlind = new Map<string, Element>();
  for (const element of all) {
    const name = element.localName ?? '';
    if (!exact.has(name)) exact.set(name, element);
    if (!caseBlind.has(name.toLowerCase())) caseBlind.set(name.toLowerCase(), element);
  }
  return (name) => exact.get(name) ?? caseBlind.get(name.toLowerCase());
}

const isData = (node: { nodeType: number }): node is Element =>
  isElement(node) && node.namespaceURI !== XMLDSIG && !same(node.localName, 'Signature');

function nodesOf(element: Element): Node[] {
  const nodes: Node[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
  return nodes;
}

const childrenOf = (element: Element): Element[] => nodesOf(element).filter(isData);

/** Namespace declarations and `xsi:type` are no data. */
const attributesOf = (element: Element) =>
  [...element.attributes].filter(({ namespaceURI }) => !namespaceURI);

/** As canonicalisation sees it: the element's own text, joined across comments and CDATA borders. */
const ownText = (element: Element): string =>
  nodesOf(element)
    .filter(isText)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');

/** A line break of a pretty printer inside a value is one blank, with the indentation around it. */
const tidy = (text: string): string =>
  text
    .split(/[\t\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

function textIn(element: Element, childNamed: Lookup, name: string): string {
  const attribute = tidy(named(attributesOf(element), name)?.value ?? '');
  if (attribute !== '') return attribute;
  const child = childNamed(name);
  return child ? tidy(ownText(child)) : '';
}

const descendantsOf = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) => [child, ...descendantsOf(child)]);

export function placeOf(element: Element): Place {
  let known: Lookup | null = null;
  const childNamed: Lookup = (name) => (known ??= lookupOf(childrenOf(element)))(name);
  return {
    name: element.localName ?? '',
    text: (name) => textIn(element, childNamed, name),
    child: (name) => {
      const found = childNamed(name);
      return found ? placeOf(found) : NOWHERE;
    },
    descendantsWith: (attribute) =>
      descendantsOf(element)
        .filter((below) => textIn(below, (name) => named(childrenOf(below), name), attribute) !== '')
        .map(placeOf),
    exists: true,
  };
}

/** XML 1.0, section 2.11; the parser's own rule is that of XML 1.1, which changes characters that were signed. */
const normalizeLineEndings = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** The parser's warning of a U+FFFD: an issuer's register may hold one, and the document is well-formed all the same. */
const LOST_CHARACTER = /^Unicode replacement character detected/;

/**
 * Text that passed the guard.
 * @throws AppError document_unreadable
 */
export function parseText(text: string): Document {
  try {
    const parser = new DOMParser({
      locator: false,
      normalizeLineEndings,
      onError: (_level, message) => {
        if (!LOST_CHARACTER.test(message)) throw new Error(message);
      },
    });
    return parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch (cause) {
    throw new AppError('document_unreadable', { cause });
  }
}

/**
 * Guards, then parses.
 * @throws AppError document_unsafe, document_unreadable
 */
export const parseDocument = (bytes: Uint8Array): Document => parseText(guardedText(bytes));

/**
 * The root of a document that passed the guard.
 * @throws AppError document_unsafe, document_unreadable
 */
export function parseXml(bytes: Uint8Array): Place {
  const root = parseDocument(bytes).documentElement;
  if (root === null) throw new AppError('document_unreadable', { detail: 'no root' });
  return placeOf(root);
}
