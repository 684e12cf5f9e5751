import type * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import {
  documentsSchema,
  issuersSchema,
  parametersSchema,
  statisticsSchema,
  verifySchema,
} from './meta_schemas.ts';
import { issuedListSchema, pulledSchema, uploadedListSchema, uploadedSchema, userSchema } from './schemas.ts';

/**
 * How a request proves itself; the words are the field notes'. `hash`: form field `hmac` = SHA-256 of the secret and
 * the named values, joined in this order with no separator; an absent value counts as empty.
 */
export type Authentication =
  | 'none'
  | 'bearer'
  | 'basic'
  | 'secret'
  | 'bearer and body hmac'
  | { hash: readonly string[] };

export type AnswerKind = 'page' | 'tokens' | 'json' | 'bytes' | 'nothing';

type Errors = Readonly<Record<string, ErrorCode>>;

export interface Operation {
  /** Number in the order of the specification. */
  number: number;
  /** Heading in the specification. */
  section: string;
  method: 'GET' | 'POST';
  /** `{uri}` and `{id}` stand for one encoded path segment. */
  path: string;
  /** Form fields that are sent in the query too: the text says "part of the url" and names no place in the path. */
  inQuery?: readonly string[];
  authentication: Authentication;
  answer: AnswerKind;
  /** Caps on what is read (D5). */
  maxBytes: number;
  /** `error` of the answer → our code. What is not listed is decided by the status. */
  errors: Errors;
  /** For an `error` that stands for several refusals: what its text holds → our code. */
  texts?: readonly (readonly [text: string, code: ErrorCode])[];
}

const MIB = 1024 * 1024;
const JSON_CAP = 5 * MIB;

const TOKEN_ERRORS: Errors = { invalid_token: 'signed_out', insufficient_scope: 'not_shared' };
const SERVER_ERRORS: Errors = { unexpected_error: 'service_down', internal_server_error: 'service_down' };
/** The specification spells the first in two ways; the others are seen in practice. */
const ISSUER_ERRORS: Errors = {
  repository_service_respperror: 'issuer_down',
  repository_service_resperror: 'issuer_down',
  repository_service_exception: 'issuer_down',
  repository_service_unresponsive: 'issuer_down',
  repository_service_configerror: 'issuer_down',
  repository_service_inactive: 'issuer_down',
  repository_service_unpublished: 'issuer_down',
  partner_service_unresponsive: 'issuer_down',
};
const BEARER_ERRORS: Errors = { ...TOKEN_ERRORS, ...SERVER_ERRORS, ...ISSUER_ERRORS };
const DOCUMENT_ERRORS: Errors = {
  ...BEARER_ERRORS,
  invalid_uri: 'document_not_found',
  uri_missing: 'request_refused',
};
const AADHAAR_ERRORS: Errors = {
  aadhaar_not_linked: 'aadhaar_not_linked',
  aadhaar_not_available: 'aadhaar_not_available',
};
const CLIENT_ERRORS: Errors = {
  invalid_client_id: 'sign_in_credentials_refused',
  invalid_parameter: 'request_refused',
  ...SERVER_ERRORS,
};

/** One row an operation of the Requester API; the client walks it. */
export const OPERATIONS = {
  authorize: {
    number: 1,
    section: 'Get Authorization Code',
    method: 'GET',
    path: '/public/oauth2/1/authorize',
    authentication: 'none',
    answer: 'page',
    maxBytes: 0,
    errors: {},
  },
  oidcToken: {
    number: 2,
    section: 'Get Access Token(openid connect protocol)',
    method: 'POST',
    path: '/public/oauth2/2/token',
    authentication: 'secret',
    answer: 'tokens',
    maxBytes: JSON_CAP,
    errors: {},
  },
  token: {
    number: 3,
    section: 'Get Access Token',
    method: 'POST',
    path: '/public/oauth2/1/token',
    authentication: 'secret',
    answer: 'tokens',
    maxBytes: JSON_CAP,
    errors: {},
  },
  refresh: {
    number: 4,
    section: 'Refresh Access Token',
    method: 'POST',
    path: '/public/oauth2/1/token',
    authentication: 'basic',
    answer: 'tokens',
    maxBytes: JSON_CAP,
    errors: {},
  },
  revoke: {
    number: 5,
    section: 'Revoke Token',
    method: 'POST',
    path: '/public/oauth2/1/revoke',
    authentication: 'basic',
    answer: 'nothing',
    maxBytes: JSON_CAP,
    errors: {},
  },
  logout: {
    number: 6,
    section: 'Revoke Session',
    method: 'GET',
    path: '/signin/logout/Y',
    authentication: 'none',
    answer: 'page',
    maxBytes: 0,
    errors: {},
  },
  user: {
    number: 7,
    section: 'Get User Details',
    method: 'GET',
    path: '/public/oauth2/1/user',
    authentication: 'bearer',
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: BEARER_ERRORS,
  },
  uploadedList: {
    number: 8,
    section: 'Get List of Self Uploaded Documents',
    method: 'GET',
    path: '/public/oauth2/1/files/{id}',
    authentication: 'bearer',
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: { ...BEARER_ERRORS, invalid_id: 'folder_not_found' },
  },
  issuedList: {
    number: 9,
    section: 'Get List of Issued Documents',
    method: 'GET',
    path: '/public/oauth2/2/files/issued',
    authentication: 'bearer',
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: BEARER_ERRORS,
  },
  file: {
    number: 10,
    section: 'Get File from URI',
    method: 'GET',
    path: '/public/oauth2/1/file/{uri}',
    authentication: 'bearer',
    answer: 'bytes',
    maxBytes: 20 * MIB,
    errors: DOCUMENT_ERRORS,
  },
  xml: {
    number: 11,
    section: 'Get Certificate Data in XML Format from URI',
    method: 'GET',
    path: '/public/oauth2/1/xml/{uri}',
    authentication: 'bearer',
    answer: 'bytes',
    maxBytes: 10 * MIB,
    errors: DOCUMENT_ERRORS,
  },
  eAadhaar: {
    number: 12,
    section: 'Get e-Aadhaar Data in XML Format',
    method: 'GET',
    path: '/public/oauth2/3/xml/eaadhaar',
    authentication: 'bearer',
    answer: 'bytes',
    maxBytes: 10 * MIB,
    errors: { ...BEARER_ERRORS, ...AADHAAR_ERRORS },
  },
  upload: {
    number: 13,
    section: 'Upload File to DigiLocker',
    method: 'POST',
    path: '/public/oauth2/1/file/upload',
    authentication: 'bearer and body hmac',
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: {
      ...BEARER_ERRORS,
      path_missing: 'request_refused',
      contenttype_missing: 'request_refused',
      hmac_missing: 'request_refused',
      filename_missing: 'file_name_refused',
      hmac_mismatch: 'integrity_mismatch',
      invalid_filename: 'file_name_refused',
      invalid_filesize: 'upload_too_large',
      invalid_filetype: 'upload_wrong_type',
      invalid_path: 'folder_not_found',
      file_data_missing: 'upload_empty',
      mimetype_mismatch: 'upload_wrong_type',
    },
  },
  pull: {
    number: 14,
    section: 'Pull Document',
    method: 'POST',
    path: '/public/oauth2/1/pull/pulldocument',
    authentication: 'bearer',
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: {
      ...BEARER_ERRORS,
      ...AADHAAR_ERRORS,
      invalid_orgid: 'issuer_not_found',
      invalid_doctype: 'issuer_not_found',
      invalid_parameter: 'request_refused',
      pull_response_pending: 'pull_pending',
      uri_exists: 'pull_already_there',
      record_not_found: 'pull_no_record',
    },
  },
  issuers: {
    number: 15,
    section: 'Get List of Issuers',
    method: 'POST',
    path: '/public/oauth2/1/pull/issuers',
    authentication: { hash: ['clientid', 'ts'] },
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: CLIENT_ERRORS,
  },
  documents: {
    number: 16,
    section: 'Get List of Documents Provided by an Issuer',
    method: 'POST',
    path: '/public/oauth2/1/pull/doctype',
    inQuery: ['orgid'],
    authentication: { hash: ['clientid', 'orgid', 'ts'] },
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: CLIENT_ERRORS,
  },
  parameters: {
    number: 17,
    section: 'Get Search Parameters for a Document',
    method: 'POST',
    path: '/public/oauth2/1/pull/parameters',
    authentication: { hash: ['clientid', 'orgid', 'doctype', 'ts'] },
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: CLIENT_ERRORS,
  },
  verifyAccount: {
    number: 18,
    section: 'Verify Account',
    method: 'POST',
    path: '/public/account/2/verify',
    authentication: { hash: ['clientid', 'mobile', 'ts'] },
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: CLIENT_ERRORS,
  },
  pushUri: {
    number: 19,
    section: 'Push URI to Account',
    method: 'POST',
    path: '/public/account/1/pushuri',
    authentication: {
      hash: [
        'clientid',
        'digilockerid',
        'uri',
        'doctype',
        'description',
        'docid',
        'issuedate',
        'validfrom',
        'validto',
        'action',
        'ts',
        'doccontent',
        'datacontent',
      ],
    },
    answer: 'nothing',
    maxBytes: JSON_CAP,
    errors: {
      ...CLIENT_ERRORS,
      insufficient_scope: 'not_allowed_for_organisation',
      invalid_digilocker_id: 'account_not_found',
    },
    texts: [
      ['URI already exists in this account', 'uri_in_account'],
      ['URI already exists in another account', 'uri_in_other_account'],
      ['URI parameter is missing or invalid', 'uri_refused'],
    ],
  },
  statistics: {
    number: 20,
    section: 'Get Statistics',
    method: 'POST',
    path: '/public/statistics/1/counts',
    authentication: { hash: ['clientid', 'ts'] },
    answer: 'json',
    maxBytes: JSON_CAP,
    errors: CLIENT_ERRORS,
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/** The operations that answer JSON, with the schema of the answer. */
export const JSON_ANSWERS = {
  user: userSchema,
  uploadedList: uploadedListSchema,
  issuedList: issuedListSchema,
  upload: uploadedSchema,
  pull: pulledSchema,
  issuers: issuersSchema,
  documents: documentsSchema,
  parameters: parametersSchema,
  verifyAccount: verifySchema,
  statistics: statisticsSchema,
} as const satisfies Partial<Record<OperationName, v.GenericSchema>>;

/** The operations that answer a document's bytes. */
export type BytesOperation = 'file' | 'xml' | 'eAadhaar';

/**
 * The absolute URL of an operation. The segment is encoded once, and the result must keep host and prefix, so that a
 * hostile `uri` can't lead elsewhere.
 */
export function operationUrl(baseUrl: string, name: OperationName, segment = ''): string {
  const path = OPERATIONS[name].path.replace(/\{\w+\}/, () => encodeURIComponent(segment));
  const url = new URL(path, baseUrl);
  const isDotSegment = /^\.{1,2}$/.test(segment);
  if (isDotSegment || url.origin !== new URL(baseUrl).origin || url.pathname !== path) {
    throw new AppError('request_refused', { detail: `${name} segment` });
  }
  return url.href;
}

/** The operations that a relay answers without a signature (D3), as paths of its own. */
const RELAY_PATHS: Partial<Record<OperationName, string>> = {
  issuers: '/v1/meta/issuers',
  documents: '/v1/meta/doctypes/{orgid}',
  parameters: '/v1/meta/parameters/{orgid}/{doctype}',
  statistics: '/v1/statistics',
};

/** An `orgid` or a `doctype`: letters and digits, so that nothing leads out of the relay's path. */
function relaySegment(value: string): string {
  if (!/^[A-Za-z0-9]{1,10}$/.test(value)) throw new AppError('request_refused', { detail: 'relay segment' });
  return value;
}

/** Where a relay answers an operation; null where it does not. */
export function relayedUrl(
  relayUrl: string,
  name: OperationName,
  fields: Readonly<Record<string, string>>,
): string | null {
  const path = RELAY_PATHS[name];
  if (path === undefined) return null;
  return relayUrl + path.replaceAll(/\{(\w+)\}/g, (_, field: string) => relaySegment(fields[field] ?? ''));
}
