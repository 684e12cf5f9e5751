import type { Element } from '@xmldom/xmldom';
import { XmlCanonicalizer } from 'xmldsigjs';
import { isElement } from '../documents/xml.ts';
import { FormError } from './form_error.ts';

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The two canonical forms that a signature here may name; neither keeps comments. */
export const CANONICAL_FORMS: ReadonlyMap<string, CanonicalForm> = new Map([
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'inclusive'],
  ['http://www.w3.org/2001/10/xml-exc-c14n#', 'exclusive'],
]);
export type CanonicalForm = 'inclusive' | 'exclusive';

/**
 * The library writes names of namespaces as they are. One that needs escaping would come out as something else, such as
 * an attribute that is not there: no issuer has one, so it is refused.
 */
class PlainNamespaces extends XmlCanonicalizer {
  protected override WriteNamespacesAxis(node: globalThis.Element): number {
    for (const { nodeName, value } of node.attributes) {
      if (nodeName.startsWith('xmlns') && /[&<"\t\n\r]/.test(value)) {
        throw new FormError('form-unknown', 'name of a namespace');
      }
    }
    return super.WriteNamespacesAxis(node);
  }
}

/** The library's types name the browser's DOM; it asks no more of a node than xmldom gives. */
const isNode = (value: object): value is Node => 'nodeType' in value;

/** Canonical XML of an element that stands alone: what it inherits must be written on it already. */
function canonicalText(element: Element, form: CanonicalForm): string {
  if (!isNode(element)) throw new Error('No node');
  return new PlainNamespaces(false, form === 'exclusive').Canonicalize(element);
}

/**
 * The root without that child: what the enveloped-signature transform leaves to be digested. The child is put back;
 * a copy of a large document would take longer than all the rest.
 */
export function canonicalWithout(root: Element, child: Element, form: CanonicalForm): string {
  const after = child.nextSibling;
  root.removeChild(child);
  try {
    return canonicalText(root, form);
  } finally {
    root.insertBefore(child, after);
  }
}

/** An element within its document. Inclusive C14N hands down namespaces and `xml:` attributes of what is around it. */
export function canonicalPart(element: Element, form: CanonicalForm): string {
  const copy: { nodeType: number } = element.cloneNode(true);
  if (!isElement(copy)) throw new Error('No element');
  for (let above = element.parentNode; above && isElement(above); above = above.parentNode) {
    for (const { name, value, prefix, namespaceURI } of above.attributes) {
      const isInherited = namespaceURI === XMLNS || (prefix === 'xml' && form === 'inclusive');
      if (isInherited && !copy.hasAttribute(name)) copy.setAttributeNS(namespaceURI, name, value);
    }
  }
  return canonicalText(copy, form);
}
