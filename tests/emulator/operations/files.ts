/** Operations 8 to 12: what is in the locker. */
import { createHmac } from 'node:crypto';
import type { Client } from '../clients.ts';
import type { Reply } from '../http.ts';
import { json } from '../http.ts';
import { AADHAAR_DOCTYPE, findDocument, issuedDocuments, uploadedFolder } from '../locker.ts';
import { issuedScope } from '../scopes.ts';
import { oddItem, oddMime } from '../oddities.ts';
import { Refusal } from '../refusal.ts';
import type { IssuedFile } from '../types.ts';
import type { BearerCall, BearerOperation } from './operation.ts';
import { internalErrors, TOKEN_ERRORS } from './operation.ts';

const URI_ERRORS = [
  { error: 'uri_missing', status: 400, description: 'URI parameter missing' },
  { error: 'invalid_uri', status: 404, description: 'No file found for given URI' },
];

const uploadedList: BearerOperation = {
  number: 8,
  name: 'uploaded_list',
  section: 'Get List of Self Uploaded Documents',
  method: 'GET',
  path: '/public/oauth2/1/files/{id?}',
  auth: 'bearer',
  scope: () => 'files.uploadeddocs',
  errors: [
    ...TOKEN_ERRORS,
    { error: 'invalid_id', status: 404, description: 'The folder does not exist' },
    ...internalErrors(530, 'unexpected_error'),
  ],
  handle({ params, odd }) {
    const folder = uploadedFolder(params['id'] ?? '');
    if (!folder) throw new Refusal('invalid_id');
    const items = odd
      ? folder.items.map((item, index) => oddItem({ ...item }, [item.mime], index))
      : folder.items;
    return json({ ...folder, items });
  },
};

const issuedList: BearerOperation = {
  number: 9,
  name: 'issued_list',
  section: 'Get List of Issued Documents',
  method: 'GET',
  path: '/public/oauth2/2/files/issued',
  auth: 'bearer',
  scope: () => 'files.issueddocs',
  errors: [...TOKEN_ERRORS, ...internalErrors(530, 'partner_service_unresponsive', 'unexpected_error')],
  handle({ persona, odd }) {
    const items = issuedDocuments(persona).map((document, index) => {
      const { name, date, uri, doctype, issuerid, issuer } = document;
      const mimes = document.formats.map((format) => `application/${format}`);
      const mime = mimes.length === 1 ? mimes[0] : mimes;
      const item = { name, type: 'file', size: '', date, parent: '', mime, uri, doctype, description: name };
      const whole = { ...item, issuerid, issuer };
      return odd ? oddItem(whole, mimes, index) : whole;
    });
    return json(odd ? { items, resource: '' } : { items });
  },
};

const file: BearerOperation = {
  number: 10,
  name: 'file',
  section: 'Get File from URI',
  method: 'GET',
  path: '/public/oauth2/1/file/{uri?}',
  auth: 'bearer',
  scope: documentScope,
  errors: [
    ...TOKEN_ERRORS,
    ...URI_ERRORS,
    ...internalErrors(530, 'repository_service_respperror', 'repository_service_exception'),
  ],
  async handle(call) {
    const document = demandDocument(call, 'pdf');
    return fileReply(call, await call.world.documents.pdf(call.persona, document));
  },
};

const xml: BearerOperation = {
  number: 11,
  name: 'xml',
  section: 'Get Certificate Data in XML Format from URI',
  method: 'GET',
  path: '/public/oauth2/1/xml/{uri?}',
  auth: 'bearer',
  scope: documentScope,
  errors: [
    ...TOKEN_ERRORS,
    ...URI_ERRORS,
    ...internalErrors(530, 'repository_service_resperror', 'repository_service_exception'),
  ],
  async handle(call) {
    const document = demandDocument(call, 'xml');
    return fileReply(call, await call.world.documents.xml(call.persona, document));
  },
};

const eAadhaar: BearerOperation = {
  number: 12,
  name: 'eaadhaar',
  section: 'Get e-Aadhaar Data in XML Format',
  method: 'GET',
  path: '/public/oauth2/3/xml/eaadhaar',
  auth: 'bearer',
  scope({ persona }) {
    const card = issuedDocuments(persona).find(({ doctype }) => doctype === AADHAAR_DOCTYPE);
    return persona.aadhaar && card ? issuedScope(card.uri) : undefined;
  },
  errors: [
    ...TOKEN_ERRORS,
    { error: 'aadhaar_not_linked', status: 404, description: 'Aadhaar is not linked to the account' },
    {
      error: 'aadhaar_not_available',
      status: 404,
      description: 'Aadhaar data is not available for this user. Please perform Aadhaar eKYC again.',
    },
    ...internalErrors(530, 'repository_service_exception', 'unexpected_error', 'internal_server_error'),
  ],
  async handle(call) {
    if (!call.persona.aadhaar) throw new Refusal('aadhaar_not_linked');
    return fileReply(call, await call.world.documents.eAadhaar(call.persona));
  },
};

export const fileOperations = [uploadedList, issuedList, file, xml, eAadhaar];

/** A document that is not in the locker demands nothing: the answer is that it does not exist. */
function documentScope({ persona, params }: BearerCall): string | undefined {
  const document = findDocument(persona, params['uri'] ?? '');
  return document && issuedScope(document.uri);
}

/** @throws Refusal `uri_missing`, or `invalid_uri` also for a document that has no such form */
function demandDocument({ persona, params }: BearerCall, format: 'pdf' | 'xml') {
  const uri = params['uri'] ?? '';
  if (uri === '') throw new Refusal('uri_missing');
  const document = findDocument(persona, uri);
  if (!document?.formats.includes(format)) throw new Refusal('invalid_uri');
  return document;
}

function fileReply({ client, odd }: BearerCall, { bytes, contentType }: IssuedFile): Reply {
  return {
    status: 200,
    headers: {
      'content-type': odd ? `${oddMime(contentType)};charset=UTF-8` : contentType,
      hmac: integrity(client, bytes, odd),
      'cache-control': 'no-store',
    },
    body: bytes,
  };
}

/** Base64 of the digest; oddly, of the digest in lower-case hex. */
function integrity(client: Client, bytes: Uint8Array, odd: boolean): string {
  const digest = createHmac('sha256', client.hmacKey).update(bytes).digest();
  return (odd ? Buffer.from(digest.toString('hex')) : digest).toString('base64');
}
