/** Operations 8 to 12: what is in the locker. */
import { bodyHmac, oddBodyHmac } from '../body_hmac.ts';
import type { Reply } from '../http.ts';
import { json } from '../http.ts';
import { AADHAAR_DOCTYPE } from '../aadhaar_card.ts';
import { issuedScope } from '../scopes.ts';
import { oddItem, oddMime } from '../oddities.ts';
import { Refusal } from '../refusal.ts';
import type { PersonaDocument } from '../types.ts';
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
  handle({ world, persona, params, odd }) {
    const folder = world.lockers.drive(persona).list(params['id'] ?? '');
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
  handle({ world, persona, odd }) {
    const items = world.lockers.issued(persona).map((document, index) => {
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
    const { world, persona, params } = call;
    const uploaded = world.lockers.drive(persona).find(params['uri'] ?? '');
    if (uploaded) return fileReply(call, uploaded.bytes, uploaded.mime);
    const document = demandDocument(call, 'pdf');
    const { bytes } = await issuedFile(call, document, 'pdf');
    return fileReply(call, bytes, 'application/pdf');
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
    const { bytes } = await issuedFile(call, document, 'xml');
    return fileReply(call, bytes, 'application/xml');
  },
};

const eAadhaar: BearerOperation = {
  number: 12,
  name: 'eaadhaar',
  section: 'Get e-Aadhaar Data in XML Format',
  method: 'GET',
  path: '/public/oauth2/3/xml/eaadhaar',
  auth: 'bearer',
  scope({ world, persona }) {
    const card = world.lockers.issued(persona).find(({ doctype }) => doctype === AADHAAR_DOCTYPE);
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
    const { bytes, contentType } = await call.world.documents.eAadhaar(call.persona);
    return fileReply(call, bytes, contentType);
  },
};

export const fileOperations = [uploadedList, issuedList, file, xml, eAadhaar];

/** A document that is not in the locker demands nothing: the answer is that it does not exist. */
function documentScope({ world, persona, params }: BearerCall): string | undefined {
  const uri = params['uri'] ?? '';
  if (world.lockers.drive(persona).find(uri)) return 'files.uploadeddocs';
  const document = world.lockers.find(persona, uri);
  return document && issuedScope(document.uri);
}

/** @throws Refusal `uri_missing`, or `invalid_uri` also for a document that has no such form */
function demandDocument({ world, persona, params }: BearerCall, format: 'pdf' | 'xml') {
  const uri = params['uri'] ?? '';
  if (uri === '') throw new Refusal('uri_missing');
  const document = world.lockers.find(persona, uri);
  if (!document?.formats.includes(format)) throw new Refusal('invalid_uri');
  return document;
}

/** What came with a pushed URI, or what the issuer's repository makes. */
async function issuedFile({ world, persona }: BearerCall, document: PersonaDocument, format: 'pdf' | 'xml') {
  const given = world.lockers.contentOf(document)[format];
  return given ? { bytes: given } : world.documents[format](persona, document);
}

function fileReply({ client, odd }: BearerCall, bytes: Uint8Array, contentType: string): Reply {
  return {
    status: 200,
    headers: {
      'content-type': odd ? `${oddMime(contentType)};charset=UTF-8` : contentType,
      hmac: odd ? oddBodyHmac(client, bytes) : bodyHmac(client, bytes),
      'cache-control': 'no-store',
    },
    body: bytes,
  };
}
