import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { AppError } from '../errors/app_error.ts';
import { guardedText } from './guard.ts';

/**
 * A place in a certificate. Issuers disagree on case and on attribute against child element, so both are asked
 * without regard to case, the attribute first (field notes, section 4.1). A missing place answers with blanks.
 */
export interface Place {
  name: string;
  /** The trimmed text of an attribute or child element; empty when there is none. */
  text(name: string): string;
  /** The first child element of that name; an empty place when there is none. */
  child(name: string): Place;
  /** Every descendant element that has the attribute, in document order. */
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

const isElement = (node: { nodeType: number }): node is Element => node.nodeType === 1;
const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

function placeOf(element: Element): Place {
  const children = [...element.childNodes].filter(isElement);
  const childNamed = (name: string) => children.find((child) => same(child.localName, name));
  const attributeNamed = (name: string) =>
    [...element.attributes].find((attribute) => same(attribute.localName, name));
  return {
    name: element.localName ?? '',
    text: (name) => (attributeNamed(name)?.value ?? childNamed(name)?.textContent ?? '').trim(),
    child: (name) => {
      const found = childNamed(name);
      return found ? placeOf(found) : NOWHERE;
    },
    descendantsWith: (attribute) =>
      [...element.getElementsByTagName('*')].map(placeOf).filter((place) => place.text(attribute) !== ''),
    exists: true,
  };
}

/**
 * The root of a document that passed the guard.
 * @throws AppError document_unsafe, document_unreadable
 */
export function parseXml(bytes: Uint8Array): Place {
  const text = guardedText(bytes);
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    if (root === null) throw new Error('no root');
    return placeOf(root);
  } catch (cause) {
    throw new AppError('document_unreadable', { cause });
  }
}
