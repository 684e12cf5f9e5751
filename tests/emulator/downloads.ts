/**
 * The files that people take home: what DigiLocker's own site lets everybody download, UIDAI's offline e-KYC, and files to
 * try a checker with, which are not as they should be.
 */
import { credentialJson } from './documents/credential.ts';
import type { DocumentFactory } from './documents/factory.ts';
import { lockInZip, offlineEkycName, SHARE_CODE } from './documents/offline_ekyc.ts';
import type { ZipLock } from './documents/offline_ekyc.ts';
import { brokenOff, changedLater } from './documents/pdf_accidents.ts';
import type { AnyVariant } from './documents/variants.ts';
import type { Lockers } from './lockers.ts';
import type { Persona, PersonaDocument } from './types.ts';

export interface Download {
  name: string;
  /** What it is, in a sentence. */
  about: string;
  /** `trial`: to see what a checker says of it. */
  kind: 'document' | 'trial';
  contentType: string;
  bytes(): Promise<Uint8Array>;
}

/** Everything that a person can download, in the order of the page. */
export type Downloads = (persona: Persona) => Download[];

/** Opens the one PDF that is locked. */
export const PDF_PASSWORD = 'open';

const TRIALS: readonly [variant: AnyVariant, prefix: string, about: string][] = [
  ['altered', 'altered', 'One character was changed after signing.'],
  ['expired_signer', 'expired-signer', 'Rightly signed; the signer’s certificate has expired since.'],
  ['foreign_signer', 'unknown-signer', 'The names are right, but nobody vouches for the signer.'],
  ['other_signer', 'other-organisation', 'Signed by another organisation that is vouched for.'],
  ['unsigned', 'unsigned', 'Not signed at all.'],
];

const LOCKS: readonly [lock: ZipLock, suffix: string, about: string][] = [
  ['zipcrypto', '', `Offline e-KYC of UIDAI, share code ${SHARE_CODE}.`],
  ['aes', '-aes', `The same, locked with AES, share code ${SHARE_CODE}.`],
];

const CONTENT_TYPES = { xml: 'application/xml', pdf: 'application/pdf' } as const;

export function createDownloads(factory: DocumentFactory, lockers: Lockers): Downloads {
  const ekycName = offlineEkycName(new Date());

  const issued = (persona: Persona, document: PersonaDocument): Download[] =>
    document.formats.map((format) => ({
      name: fileName(document, format),
      about: document.name,
      kind: 'document',
      contentType: CONTENT_TYPES[format],
      bytes: async () =>
        lockers.contentOf(document)[format] ?? (await factory[format](persona, document)).bytes,
    }));

  const ekyc = (persona: Persona): Download[] => {
    if (!persona.aadhaar) return [];
    const card = lockers.issued(persona).find(({ doctype }) => doctype === 'ADHAR');
    const eAadhaar: Download = {
      name: card ? fileName(card, 'xml') : 'e-aadhaar.xml',
      about: 'e-Aadhaar, the data',
      kind: 'document',
      contentType: CONTENT_TYPES.xml,
      bytes: async () => (await factory.eAadhaar(persona)).bytes,
    };
    const zips = LOCKS.map(([lock, suffix, about]) =>
      ekycZip(persona, 'document', `${ekycName}${suffix}.zip`, about, 'genuine', lock),
    );
    return [eAadhaar, ...zips];
  };

  const ekycZip = (
    persona: Persona,
    kind: Download['kind'],
    name: string,
    about: string,
    variant: AnyVariant | 'keyless',
    lock: ZipLock = 'zipcrypto',
  ): Download => ({
    name,
    about,
    kind,
    contentType: 'application/zip',
    bytes: async () => {
      const xml = await factory.offlineEkyc(persona, variant);
      return lockInZip(`${ekycName}.xml`, xml.bytes, SHARE_CODE, lock);
    },
  });

  const trial = (name: string, about: string, contentType: string, bytes: Download['bytes']): Download => ({
    name,
    about,
    kind: 'trial',
    contentType,
    bytes,
  });

  const documentTrials = (persona: Persona, document: PersonaDocument): Download[] => {
    const pdf = async () => (await factory.pdf(persona, document)).bytes;
    const variants = TRIALS.flatMap(([variant, prefix, about]) =>
      document.formats.map((format) =>
        trial(`${prefix}-${fileName(document, format)}`, about, CONTENT_TYPES[format], async () => {
          return (await factory[format](persona, document, variant)).bytes;
        }),
      ),
    );
    const credential = trial(
      `credential-${fileName(document, 'json')}`,
      'A credential in JSON-LD instead of XML.',
      'application/ld+json',
      async () => new TextEncoder().encode(credentialJson(document)),
    );
    const accidents: [prefix: string, about: string, bytes: Download['bytes']][] = [
      ['changed-later', 'A line was added after signing.', async () => changedLater(await pdf())],
      ['broken-off', 'The last third is missing.', async () => brokenOff(await pdf())],
      [
        'locked',
        `Opens only with the password “${PDF_PASSWORD}”.`,
        async () => (await factory.lockedPdf(persona, document, { userPassword: PDF_PASSWORD })).bytes,
      ],
    ];
    if (!document.formats.includes('pdf')) return [...variants, credential];
    const broken = accidents.map(([prefix, about, bytes]) =>
      trial(`${prefix}-${fileName(document, 'pdf')}`, about, CONTENT_TYPES.pdf, bytes),
    );
    return [...variants, credential, ...broken];
  };

  const trials = (persona: Persona): Download[] => {
    const document = lockers.issued(persona).find(({ formats }) => formats.includes('xml'));
    const zips: [AnyVariant | 'keyless', string, string][] = [
      ...TRIALS.filter(([variant]) => variant !== 'other_signer'),
      ['keyless', 'keyless', 'The signature does not say with which certificate it was made.'],
    ];
    return [
      ...(document ? documentTrials(persona, document) : []),
      ...(persona.aadhaar ? zips : []).map(([variant, prefix, about]) =>
        ekycZip(persona, 'trial', `${prefix}-${ekycName}.zip`, about, variant),
      ),
    ];
  };

  return (persona) => [
    ...lockers.issued(persona).flatMap((document) => issued(persona, document)),
    ...ekyc(persona),
    ...trials(persona),
  ];
}

/** The URI with the ending of the format; what no file system takes becomes `_`. */
function fileName({ uri }: PersonaDocument, ending: string): string {
  return `${uri.replaceAll(/[\\/:*?"<>|\s]/g, '_')}.${ending}`;
}
