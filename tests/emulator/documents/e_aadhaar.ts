/** e-Aadhaar in XML, version 3: masked number, blank attributes left out, a second block in the local language. */
import { createHash } from 'node:crypto';
import type { AadhaarRecord, AddressContent, Persona } from '../types.ts';
import type { XmlElement } from './tree.ts';

const YEAR_MS = 365 * 86_400_000;
const INDIA_OFFSET_MS = 19_800_000;

/** @throws Error when the persona has no Aadhaar; the server answers before that */
export function eAadhaarTree(persona: Persona, photoBase64: string, now: Date): XmlElement {
  const { aadhaar, odd = false } = persona;
  if (!aadhaar) throw new Error(`Persona ${persona.id} has no Aadhaar`);
  const response = {
    code: opaque(persona, 'code').slice(0, 32),
    ret: 'Y',
    ts: indianTime(now),
    ttl: indianTime(new Date(now.getTime() + YEAR_MS)),
    txn: `UKC:${opaque(persona, 'txn').slice(0, 32)}`,
  };
  // Oddities seen: the photograph may be empty, and the country of the local block a single blank.
  const uidData: XmlElement = {
    tag: 'UidData',
    attributes: { tkn: `01${opaque(persona, 'tkn').slice(0, 70)}`, uid: `xxxxxxxx${aadhaar.last4}` },
    children: [
      ...identity(aadhaar),
      ...localBlock(aadhaar, odd),
      { tag: 'Pht', children: odd || !aadhaar.holder.photo ? [] : [photoBase64] },
    ],
  };
  const kyc: XmlElement = { tag: 'KycRes', attributes: response, children: [uidData] };
  return { tag: 'Certificate', children: [{ tag: 'CertificateData', children: [kyc] }] };
}

function identity({ holder }: AadhaarRecord): XmlElement[] {
  return [
    { tag: 'Poi', attributes: present({ name: holder.name, dob: holder.dob, gender: holder.gender }) },
    { tag: 'Poa', attributes: present(addressAttributes(holder.address ?? {})) },
  ];
}

function localBlock({ localLanguage }: AadhaarRecord, odd: boolean): XmlElement[] {
  if (!localLanguage) return [];
  const { lang, name, address } = localLanguage;
  const attributes = present({ lang, name, ...addressAttributes(address) });
  return [{ tag: 'LData', attributes: odd ? { ...attributes, country: ' ' } : attributes }];
}

function addressAttributes(address: AddressContent): Record<string, string | undefined> {
  return {
    co: address.careOf,
    house: address.house,
    street: address.street,
    lm: address.landmark,
    loc: address.locality,
    vtc: address.vtc,
    po: address.postOffice,
    subdist: address.subdistrict,
    dist: address.district,
    state: address.state,
    pc: address.pin,
    country: address.country,
  };
}

function present(attributes: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));
}

/** `YYYY-MM-DDThh:mm:ss.mmm+05:30` */
function indianTime(time: Date): string {
  return new Date(time.getTime() + INDIA_OFFSET_MS).toISOString().replace('Z', '+05:30');
}

/** The same opaque text for the same persona every time. */
function opaque(persona: Persona, purpose: string): string {
  return createHash('sha512').update(`${purpose} ${persona.id}`).digest('hex');
}
