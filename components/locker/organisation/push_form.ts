import type { PushRequest } from '../../../lib/domain/locker_views.ts';

/** What the form holds; dates are ISO or empty. */
export interface PushFields {
  action: PushRequest['action'];
  uri: string;
  description: string;
  issueDate: string;
  validFrom: string;
  validTo: string;
  pdf: File | null;
  xml: File | null;
}

export const EMPTY: PushFields = {
  action: 'A',
  uri: '',
  description: '',
  issueDate: '',
  validFrom: '',
  validTo: '',
  pdf: null,
  xml: null,
};

/** issuerid, doctype, docid (specification: Digital Locker URI). */
const URI = /^[^-]+-[A-Z0-9]{5,6}-.+$/;

export type PushFault = 'uri' | 'description' | 'issueDate' | 'order' | 'file';

const MAX_DESCRIPTION = 200;
const MAX_FILE_BYTES = 10_000_000;

/** What has to be put right before anything is sent; empty when nothing has. */
export function faultsOf(fields: PushFields): ReadonlySet<PushFault> {
  const faults = new Set<PushFault>();
  const description = fields.description.trim();
  if (!URI.test(fields.uri.trim())) faults.add('uri');
  if (description === '' || description.length > MAX_DESCRIPTION) faults.add('description');
  if (fields.issueDate === '') faults.add('issueDate');
  if (fields.validFrom && fields.validTo && fields.validFrom > fields.validTo) faults.add('order');
  if ([fields.pdf, fields.xml].some((file) => file && file.size > MAX_FILE_BYTES)) faults.add('file');
  return faults;
}
