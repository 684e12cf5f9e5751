import { aadhaarPhoto, readDocument } from '../documents/read.ts';
import type { Fact, PartialDate } from '../domain/claims.ts';
import type { DocumentData, FileView } from '../domain/locker_views.ts';
import { AppError } from '../errors/app_error.ts';
import { attachmentOf, toBase64 } from './attachment.ts';
import { hasData } from './issued_list.ts';
import type { Locker } from './locker.ts';
import type { Session } from './session.ts';

const NO_LIMITS = { minBytes: null, maxBytes: null, mediaTypes: [] };
const AADHAAR = 'ADHAR';

const two = (value: number): string => String(value).padStart(2, '0');

/** DD-MM-YYYY, as the documents print it. */
const dateText = ({ year, month, day }: PartialDate): string =>
  month === undefined || day === undefined ? String(year) : `${two(day)}-${two(month)}-${year}`;

function textOf({ value }: Fact): string {
  if (value.type === 'text') return value.text;
  return value.type === 'date' ? dateText(value.date) : value.gender;
}

/** Documents for the screen and for saving. Bytes go from DigiLocker to the view and nowhere else. */
export function createDocumentViews(session: Session, locker: Locker) {
  async function find(documentId: string) {
    const document = (await locker.documents()).find(({ id }) => id === documentId);
    if (!document) throw new AppError('document_not_found');
    return document;
  }

  return {
    /** @throws AppError not_shared, issuer_down, file_wrong_type … */
    async file(documentId: string): Promise<FileView> {
      const { name } = await find(documentId);
      const download = await locker.download(documentId);
      const file = attachmentOf(name, download, NO_LIMITS);
      const { integrityVerified } = download;
      return { name: file.name, mediaType: file.mediaType, base64: toBase64(file.bytes), integrityVerified };
    },

    /** @throws AppError document_unreadable where DigiLocker has no data of the document */
    async data(documentId: string): Promise<DocumentData> {
      const document = await find(documentId);
      if (!hasData(document)) throw new AppError('document_unreadable', { detail: document.doctype });
      const client = await session.client();
      const isAadhaar = document.doctype === AADHAAR;
      const { bytes, integrityVerified } = isAadhaar
        ? await client.download('eAadhaar')
        : await client.download('xml', { segment: document.uri });
      const { facts, issueDate } = readDocument(document.doctype, bytes);
      return {
        rows: facts.map((fact) => ({ kind: fact.kind, text: textOf(fact) })),
        issueDate,
        photoBase64: isAadhaar ? aadhaarPhoto(bytes) : null,
        integrityVerified,
      };
    },
  };
}
