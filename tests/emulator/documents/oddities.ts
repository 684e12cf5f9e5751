/** What real issuers do differently, for personas that are `odd`: the data stays, its shape moves within what is permitted. */
import type { PersonaDocument } from '../types.ts';
import type { XmlElement } from './tree.ts';
import { mapTree } from './tree.ts';

/** Longer texts are base64 of photographs and stay as they are. */
const MAX_PADDED = 200;

type Oddity = (root: XmlElement) => XmlElement;

const GENDER_WORDS: Record<string, string> = { M: 'Male', F: 'Female', T: 'Transgender' };
const CERTIFICATE_DATE = /^(\d{2})-(\d{2})-(\d{4})$/;

/** The oddities of each kind of document, applied in order; `EVERYWHERE` follows. */
const BY_BODY: Record<PersonaDocument['body']['type'], Oddity[]> = {
  pan: [renameTag('PAN', 'PANVerificationRecord'), slashDates],
  licence: [addressBesidePerson, withoutCategories, setAttribute('Certificate', 'status', 'Active')],
  marksheet: [renameAttribute('Person', 'swd', 'fatherName'), genderInWords, examinationCentre],
  caste: [casteOnCertificateData, genderInWords],
  vehicle: [withoutRegistration, isoDates],
  income: [childElementsForAttributes],
  ration: [renameTag('Member', 'Person'), genderInWords, setAttribute('Certificate', 'status', 'Active')],
  envelope: [childElementsForAttributes],
};

const EVERYWHERE: Oddity[] = [
  renameAttribute('Certificate', 'issueDate', 'issuedate'),
  padValues,
  unusedNamespace,
];

export function oddCertificate(root: XmlElement, document: PersonaDocument): XmlElement {
  return [...BY_BODY[document.body.type], ...EVERYWHERE].reduce((tree, oddity) => oddity(tree), root);
}

/** Padded values, blanks for nothing, an unused namespace: also for e-Aadhaar. */
export function oddEAadhaar(root: XmlElement): XmlElement {
  return unusedNamespace(padValues(root));
}

function padValues(root: XmlElement): XmlElement {
  const padded = mapAttributes(root, pad);
  return mapTree(padded, (element) => {
    const { children = [] } = element;
    if (children.some((child) => typeof child !== 'string' || child.length > MAX_PADDED)) return element;
    return {
      ...element,
      children: children.map((child) => (typeof child === 'string' ? pad(child) : child)),
    };
  });
}

function pad(value: string): string {
  return value.trim() === '' ? ' ' : ` ${value} `;
}

function isoDates(root: XmlElement): XmlElement {
  return mapAttributes(root, (value) => value.replace(CERTIFICATE_DATE, '$3-$2-$1'));
}

function slashDates(root: XmlElement): XmlElement {
  return mapAttributes(root, (value) => value.replace(CERTIFICATE_DATE, '$1/$2/$3'));
}

function unusedNamespace(root: XmlElement): XmlElement {
  return { ...root, attributes: { 'xmlns:odd': 'urn:lockerfill:emulator:unused', ...root.attributes } };
}

function addressBesidePerson(root: XmlElement): XmlElement {
  return changeTag(root, 'IssuedTo', (issuedTo) => {
    const [person] = elements(issuedTo);
    if (!person) return issuedTo;
    const address = elements(person).filter(({ tag }) => tag === 'Address');
    const rest = elements(person).filter(({ tag }) => tag !== 'Address');
    return { ...issuedTo, children: [{ ...person, children: rest }, ...address] };
  });
}

function withoutCategories(root: XmlElement): XmlElement {
  return changeTag(root, 'DrivingLicense', (licence) => ({
    ...licence,
    children: elements(licence).flatMap(({ children }) => children ?? []),
  }));
}

/** The attributes of the outer element stand on CertificateData itself. */
function withoutRegistration(root: XmlElement): XmlElement {
  return changeTag(root, 'CertificateData', (data) => {
    const [registration] = elements(data);
    return { ...registration, tag: data.tag };
  });
}

function genderInWords(root: XmlElement): XmlElement {
  return changeTag(root, 'Person', (person) => {
    const gender = person.attributes?.['gender'] ?? '';
    return { ...person, attributes: { ...person.attributes, gender: GENDER_WORDS[gender] ?? gender } };
  });
}

function examinationCentre(root: XmlElement): XmlElement {
  return changeTag(root, 'School', (school) => ({
    ...school,
    attributes: { ...school.attributes, centerCode: '900001', admitCardId: 'AC900001' },
  }));
}

function casteOnCertificateData(root: XmlElement): XmlElement {
  return changeTag(root, 'CertificateData', (data) => {
    const [caste] = elements(data);
    return { tag: data.tag, attributes: { ...caste?.attributes } };
  });
}

/** Every attribute below the root as a child element of the same name, as one official schema draws them. */
function childElementsForAttributes(root: XmlElement): XmlElement {
  const moved = mapTree(root, ({ tag, attributes = {}, children = [] }) => ({
    tag,
    children: [
      ...Object.entries(attributes).map(([name, value]) => ({ tag: name, children: value ? [value] : [] })),
      ...children,
    ],
  }));
  const own = new Set(Object.keys(root.attributes ?? {}));
  return { ...root, children: elements(moved).filter(({ tag }) => !own.has(tag)) };
}

function renameTag(from: string, to: string): Oddity {
  return (root) => changeTag(root, from, (element) => ({ ...element, tag: to }));
}

function setAttribute(tag: string, name: string, value: string): Oddity {
  return (root) =>
    changeTag(root, tag, (element) => ({ ...element, attributes: { ...element.attributes, [name]: value } }));
}

function renameAttribute(tag: string, from: string, to: string): Oddity {
  return (root) =>
    changeTag(root, tag, (element) => ({
      ...element,
      attributes: Object.fromEntries(
        Object.entries(element.attributes ?? {}).map(([name, value]) => [name === from ? to : name, value]),
      ),
    }));
}

function changeTag(root: XmlElement, tag: string, change: Oddity): XmlElement {
  return mapTree(root, (element) => (element.tag === tag ? change(element) : element));
}

function mapAttributes(root: XmlElement, change: (value: string) => string): XmlElement {
  return mapTree(root, (element) => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes ?? {}).map(([name, value]) => [
        name,
        value === undefined || name.startsWith('xmlns') ? value : change(value),
      ]),
    ),
  }));
}

function elements({ children = [] }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
