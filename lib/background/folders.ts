import { recordId } from '../cache/sealing.ts';
import { toBase64 } from '../domain/bytes.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import type { FileView, FolderView } from '../domain/locker_views.ts';
import { AppError } from '../errors/app_error.ts';
import { fileTypeOf } from './attachment.ts';
import { dataKey } from './data_key.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

const dateOf = (text: string): string | null => {
  const date = parseDate(text);
  return date && isoDate(date);
};

/** Operation 8, folder by folder. Which `uri` belongs to a file on the screen is remembered here, not in the page. */
export function createFolders(ports: Ports, session: Session) {
  return {
    /** @throws AppError folder_not_found, and the transport's codes */
    async folder(folderId: string): Promise<FolderView> {
      const client = await session.client();
      const { directory, items } = await client.json('uploadedList', { segment: folderId });
      const key = await dataKey(ports);
      const known = (await ports.session.uploadedFiles.get()) ?? {};
      const shown: FolderView['items'] = [];
      for (const item of items) {
        const { name } = item;
        const date = dateOf(item.date);
        if (item.type === 'dir') shown.push({ type: 'dir', name, folderId: item.id, date });
        else if (item.uri !== '') {
          const fileId = await recordId(key, item.uri);
          known[fileId] = { uri: item.uri, name };
          const { description, size: sizeBytes } = item;
          shown.push({ type: 'file', name, fileId, sizeBytes, date, description });
        }
      }
      await ports.session.uploadedFiles.set(known);
      return { directory: directory || '/', items: shown };
    },

    /** @throws AppError document_not_found, file_wrong_type, and the transport's codes */
    async file(fileId: string): Promise<FileView> {
      const known = (await ports.session.uploadedFiles.get())?.[fileId];
      if (!known) throw new AppError('document_not_found');
      const client = await session.client();
      const { bytes, integrityVerified } = await client.download('file', { segment: known.uri });
      const type = fileTypeOf(bytes);
      if (!type) throw new AppError('file_wrong_type');
      return { name: known.name, mediaType: type.mediaType, base64: toBase64(bytes), integrityVerified };
    },
  };
}
