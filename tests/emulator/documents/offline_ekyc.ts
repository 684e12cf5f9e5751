/**
 * Offline paperless e-KYC, the file that people get from UIDAI's site and hand on: XML signed by UIDAI, in a ZIP that a
 * share code locks. It spells some names of the address in other ways than e-Aadhaar. Field notes, section 4.4.
 */
import { Uint8ArrayWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { createHash } from 'node:crypto';
import type { AddressContent, Persona } from '../types.ts';
import type { XmlElement } from './tree.ts';

/** `zipcrypto` is the old way, which every unpacking program knows; `aes` is AES-256 as WinZip does it. */
export type ZipLock = 'zipcrypto' | 'aes';

/** The code that opens every e-KYC file of the emulator: four characters, as people choose them. */
export const SHARE_CODE = '1234';

const INDIA_OFFSET_MS = 19_800_000;

/** @throws Error when the persona has no Aadhaar */
export function offlineEkycTree(persona: Persona, photoBase64: string, time: Date): XmlElement {
  const { aadhaar, mobile, odd = false } = persona;
  if (!aadhaar) throw new Error(`Persona ${persona.id} has no Aadhaar`);
  const { holder, last4 } = aadhaar;
  const poi = {
    dob: holder.dob ?? '',
    e: holder.email ? repeatedHash(`${holder.email}${SHARE_CODE}`, last4) : '',
    gender: holder.gender ?? '',
    m: repeatedHash(`${mobile}${SHARE_CODE}`, last4),
    name: holder.name,
  };
  const reference = `${last4}${timeDigits(time)}`;
  return {
    tag: 'OfflinePaperlessKyc',
    // Both spellings have been seen.
    attributes: odd ? { r: reference } : { referenceId: reference },
    children: [
      {
        tag: 'UidData',
        children: [
          { tag: 'Poi', attributes: poi },
          { tag: 'Poa', attributes: addressAttributes(holder.address ?? {}) },
          { tag: 'Pht', children: holder.photo ? [photoBase64] : [] },
        ],
      },
    ],
  };
}

/** Name of the file for both the XML and, with another ending, the ZIP around it. */
export function offlineEkycName(time: Date): string {
  return `offlineaadhaar${timeDigits(time)}`;
}

/** @param name of the one file inside */
export async function lockInZip(
  name: string,
  content: Uint8Array,
  password: string,
  lock: ZipLock = 'zipcrypto',
): Promise<Uint8Array> {
  const options = { password, useWebWorkers: false };
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...options, ...LOCKS[lock] });
  await zip.add(name, new Uint8ArrayReader(content));
  return zip.close();
}

const LOCKS = { zipcrypto: { zipCrypto: true }, aes: { encryptionStrength: 3 } } as const;

/** Hashed as often as the last digit of the Aadhaar number says, once for 0 and 1; lower-case hex each time. */
function repeatedHash(text: string, last4: string): string {
  const times = Math.max(1, Number(last4.slice(-1)));
  let hash = text;
  for (let round = 0; round < times; round += 1) hash = createHash('sha256').update(hash).digest('hex');
  return hash;
}

function addressAttributes(address: AddressContent): Record<string, string> {
  return {
    careof: address.careOf ?? '',
    country: address.country ?? '',
    dist: address.district ?? '',
    house: address.house ?? '',
    landmark: address.landmark ?? '',
    loc: address.locality ?? '',
    pc: address.pin ?? '',
    po: address.postOffice ?? '',
    state: address.state ?? '',
    street: address.street ?? '',
    subdist: address.subdistrict ?? '',
    vtc: address.vtc ?? '',
  };
}

/** YYYYMMDDhhmmssmmm, Indian time. */
function timeDigits(time: Date): string {
  return new Date(time.getTime() + INDIA_OFFSET_MS).toISOString().replaceAll(/\D/g, '');
}
