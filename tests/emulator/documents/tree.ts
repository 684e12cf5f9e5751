/** XML as plain data: the writers build it, oddities change it, the library escapes and serialises it. */
import { DOMImplementation, type Element as DomElement, XMLSerializer } from '@xmldom/xmldom';

export interface XmlElement {
  tag: string;
  /** An absent or undefined value leaves the attribute out; `''` writes it blank. */
  attributes?: Record<string, string | undefined>;
  children?: (XmlElement | string)[];
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** A whole document with its declaration; elements on lines of their own, so that white space is signed too. */
export function writeXml(root: XmlElement): string {
  const document = new DOMImplementation().createDocument(null, root.tag);
  if (document.documentElement) fill(document.documentElement, root, '\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}`;
}

/** The same tree with every element replaced by what `change` makes of it, from the leaves up. */
export function mapTree(element: XmlElement, change: (element: XmlElement) => XmlElement): XmlElement {
  const { children } = element;
  if (!children) return change(element);
  return change({
    ...element,
    children: children.map((child) => (typeof child === 'string' ? child : mapTree(child, change))),
  });
}

function fill(target: DomElement, source: XmlElement, lineStart: string): void {
  const document = target.ownerDocument;
  if (!document) return;
  for (const [name, value] of Object.entries(source.attributes ?? {})) {
    if (value === undefined) continue;
    if (name.startsWith('xmlns:')) target.setAttributeNS(XMLNS, name, value);
    else target.setAttribute(name, value);
  }
  let indented = false;
  for (const child of source.children ?? []) {
    if (typeof child === 'string') {
      target.appendChild(document.createTextNode(child));
      continue;
    }
    const element = document.createElement(child.tag);
    target.appendChild(document.createTextNode(`${lineStart}  `));
    target.appendChild(element);
    fill(element, child, `${lineStart}  `);
    indented = true;
  }
  if (indented) target.appendChild(document.createTextNode(lineStart));
}
