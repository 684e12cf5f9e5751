import type { FileView } from '../../lib/domain/locker_views.ts';
import { blobOf } from './bytes.ts';

/** A file that is here, under a `blob:` address of this page alone. */
export interface FetchedFile {
  name: string;
  mediaType: FileView['mediaType'];
  sizeBytes: number;
  integrityVerified: boolean;
  url: string;
  release: () => void;
}

export async function fetchedFile(view: FileView): Promise<FetchedFile> {
  const { name, mediaType, integrityVerified } = view;
  const blob = await blobOf(view.base64, mediaType);
  const url = URL.createObjectURL(blob);
  const release = () => URL.revokeObjectURL(url);
  return { name, mediaType, sizeBytes: blob.size, integrityVerified, url, release };
}
