import { toBase64 } from '../domain/bytes.ts';
import type { Fact } from '../domain/claims.ts';
import { dayFirst } from '../domain/dates.ts';
import type { DocumentData, FileView } from '../domain/locker_views.ts';
import type { ProvedView } from '../domain/import_views.ts';
import { AppError } from '../errors/app_error.ts';
import { fileName, fileTypeOf } from './attachment.ts';
import type { Holdings } from './holdings.ts';
import type { Imports } from './imports.ts';
import { hasData } from './issued_list.ts';
import type { Locker } from './locker.ts';

const XML = { mediaType: 'application/xml', extension: 'xml' } as const;
const LESS_THAN = 0x3c;

function textOf({ value }: Fact): string {
  if (value.type === 'text') return value.text;
  return value.type === 'date' ? (dayFirst(value.date) ?? String(value.date.year)) : value.gender;
}

const dataOf = (
  { facts, issueDate, verdict }: Pick<ProvedView, 'facts' | 'issueDate' | 'verdict'>,
  more: Pick<DocumentData, 'photoBase64' | 'integrityVerified'>,
): DocumentData => ({
  rows: facts.map((fact) => ({ kind: fact.kind, text: textOf(fact) })),
  issueDate,
  verdict,
  ...more,
});

/** Documents for the screen and for saving. Bytes go to the view and nowhere else. */
export function createDocumentViews(locker: Locker, imports: Imports, holdings: Pick<Holdings, 'file'>) {
  return {
    /** @throws AppError not_shared, issuer_down, file_wrong_type, import_aadhaar_not_kept … */
    async file(documentId: string): Promise<FileView> {
      const { name, bytes, integrityVerified } = await holdings.file(documentId);
      const type = fileTypeOf(bytes) ?? (bytes[0] === LESS_THAN ? XML : null);
      if (type === null) throw new AppError('file_wrong_type');
      const { mediaType, extension } = type;
      return { name: fileName(name, extension), mediaType, base64: toBase64(bytes), integrityVerified };
    },

    /** @throws AppError document_unreadable where DigiLocker has no data of the document */
    async data(documentId: string): Promise<DocumentData> {
      const document = (await locker.documents()).find(({ id }) => id === documentId);
      if (!document) {
        const { proved } = await imports.find(documentId);
        return dataOf(proved, { photoBase64: null, integrityVerified: false });
      }
      if (!hasData(document)) throw new AppError('document_unreadable', { detail: document.doctype });
      const { proved, integrityVerified } = await locker.read(document);
      if (proved.form === 'unknown') throw new AppError('document_unreadable', { detail: document.doctype });
      return dataOf(proved, { photoBase64: proved.photoBase64, integrityVerified });
    },
  };
}
