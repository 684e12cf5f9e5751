/** The certificate envelope around every issued XML (Certificate, IssuedBy, IssuedTo). What is not known is blank, not absent. */
import type { AddressContent, PersonaDocument, PersonContent } from '../types.ts';
import { certificateData } from './bodies.ts';
import { organizationType } from './organizations.ts';
import type { XmlElement } from './tree.ts';

/** Marksheets carry a namespace that nothing uses, as many real ones do: it tells the two canonicalisations apart. */
const UNUSED_NAMESPACE = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };

/** @param photoBase64 a JPEG; only documents whose holder has `photo` carry it */
export function certificateTree(document: PersonaDocument, photoBase64: string): XmlElement {
  const marksheet = document.body.type === 'marksheet';
  return {
    tag: 'Certificate',
    attributes: {
      ...(marksheet ? UNUSED_NAMESPACE : {}),
      language: '99',
      name: document.name,
      type: document.doctype,
      number: document.number,
      prevNumber: '',
      issuedAt: document.issuedAt ?? '',
      issueDate: document.issueDate ?? '',
      validFromDate: document.validFromDate ?? '',
      expiryDate: document.expiryDate ?? '',
      status: document.status ?? 'A',
    },
    children: [
      { tag: 'IssuedBy', children: [organizationTree(document)] },
      { tag: 'IssuedTo', children: [holderTree(document, photoBase64)] },
      certificateData(document),
    ],
  };
}

function holderTree(document: PersonaDocument, photoBase64: string): XmlElement {
  if (!document.heldByOrganization) return personTree(document, photoBase64);
  const { name, address = {} } = document.holder;
  return {
    tag: 'Organization',
    attributes: { name, code: '', tin: '', uid: document.number, type: 'NG' },
    children: [addressTree('official', address)],
  };
}

function organizationTree(document: PersonaDocument): XmlElement {
  return {
    tag: 'Organization',
    attributes: {
      name: document.issuer,
      code: '',
      tin: '',
      uid: '',
      type: organizationType(document.issuerid),
    },
    children: [addressTree('official', {})],
  };
}

function personTree(document: PersonaDocument, photoBase64: string): XmlElement {
  const { holder } = document;
  return {
    tag: 'Person',
    attributes: personAttributes(document, holder),
    children: [
      addressTree('present', holder.address ?? {}),
      ...(document.body.type === 'pan' ? [] : [photoTree(holder.photo ? photoBase64 : '')]),
    ],
  };
}

function personAttributes(document: PersonaDocument, holder: PersonContent): Record<string, string> {
  // The PAN record names nobody but the holder: relation and gender are always blank there.
  const relation =
    document.body.type === 'pan'
      ? { swd: '', swdIndicator: '', gender: '' }
      : {
          swd: holder.swd ?? '',
          swdIndicator: holder.swdIndicator ?? '',
          ...(document.body.type === 'marksheet' ? { motherName: holder.motherName ?? '' } : {}),
          gender: holder.gender ?? '',
        };
  return {
    uid: '',
    title: '',
    name: holder.name,
    dob: holder.dob ?? '',
    ...relation,
    maritalStatus: '',
    religion: '',
    phone: holder.phone ?? '',
    email: holder.email ?? '',
  };
}

function addressTree(type: 'present' | 'official', address: AddressContent): XmlElement {
  return {
    tag: 'Address',
    attributes: {
      type,
      line1: address.street ?? '',
      line2: address.subdistrict ?? '',
      house: address.house ?? '',
      landmark: address.landmark ?? '',
      locality: address.locality ?? '',
      vtc: address.vtc ?? '',
      district: address.district ?? '',
      pin: address.pin ?? '',
      state: address.state ?? '',
      country: address.country ?? 'IN',
    },
  };
}

function photoTree(base64: string): XmlElement {
  return { tag: 'Photo', attributes: { format: 'JPG' }, children: base64 ? [base64] : [] };
}
