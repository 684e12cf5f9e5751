import type * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { issuedListSchema, userSchema } from './schemas.ts';

/** How a request proves itself; the words are the field notes'. */
export type Authentication = 'none' | 'bearer' | 'basic' | 'secret';

/** The error words that several operations share: `error` of the answer → our code. */
const TOKEN_ERRORS = { invalid_token: 'signed_out', insufficient_scope: 'not_shared' } as const;
const ISSUER_ERRORS = {
  repository_service_respperror: 'issuer_down',
  repository_service_resperror: 'issuer_down',
  repository_service_exception: 'issuer_down',
  repository_service_unresponsive: 'issuer_down',
  repository_service_configerror: 'issuer_down',
  partner_service_unresponsive: 'issuer_down',
} as const;
const SERVER_ERRORS = { unexpected_error: 'service_down', internal_server_error: 'service_down' } as const;

export interface Operation {
  /** Number in the order of the specification. */
  number: number;
  /** Heading in the specification. */
  section: string;
  method: 'GET' | 'POST';
  /** `{uri}` and `{id}` stand for one encoded path segment. */
  path: string;
  authentication: Authentication;
  /** Caps on what is read (D5). */
  maxBytes: number;
  errors: Readonly<Record<string, ErrorCode>>;
}

const MIB = 1024 * 1024;

const row = <Row extends Operation>(operation: Row): Row => operation;

/** One row an operation of the Requester API; the client walks it. */
export const OPERATIONS = {
  authorize: row({
    number: 1,
    section: 'Get Authorization Code',
    method: 'GET',
    path: '/public/oauth2/1/authorize',
    authentication: 'none',
    maxBytes: 0,
    errors: {},
  }),
  oidcToken: row({
    number: 2,
    section: 'Get Access Token(openid connect protocol)',
    method: 'POST',
    path: '/public/oauth2/2/token',
    authentication: 'secret',
    maxBytes: 5 * MIB,
    errors: {},
  }),
  token: row({
    number: 3,
    section: 'Get Access Token; Refresh Access Token',
    method: 'POST',
    path: '/public/oauth2/1/token',
    authentication: 'secret',
    maxBytes: 5 * MIB,
    errors: {},
  }),
  revoke: row({
    number: 5,
    section: 'Revoke Token',
    method: 'POST',
    path: '/public/oauth2/1/revoke',
    authentication: 'basic',
    maxBytes: 5 * MIB,
    errors: {},
  }),
  logout: row({
    number: 6,
    section: 'Revoke Session',
    method: 'GET',
    path: '/signin/logout/Y',
    authentication: 'none',
    maxBytes: 0,
    errors: {},
  }),
  user: row({
    number: 7,
    section: 'Get User Details',
    method: 'GET',
    path: '/public/oauth2/1/user',
    authentication: 'bearer',
    maxBytes: 5 * MIB,
    errors: { ...TOKEN_ERRORS, ...SERVER_ERRORS },
  }),
  issuedList: row({
    number: 9,
    section: 'Get List of Issued Documents',
    method: 'GET',
    path: '/public/oauth2/2/files/issued',
    authentication: 'bearer',
    maxBytes: 5 * MIB,
    errors: { ...TOKEN_ERRORS, ...SERVER_ERRORS, ...ISSUER_ERRORS },
  }),
  file: row({
    number: 10,
    section: 'Get File from URI',
    method: 'GET',
    path: '/public/oauth2/1/file/{uri}',
    authentication: 'bearer',
    maxBytes: 20 * MIB,
    errors: { ...TOKEN_ERRORS, ...SERVER_ERRORS, ...ISSUER_ERRORS, invalid_uri: 'document_not_found' },
  }),
  xml: row({
    number: 11,
    section: 'Get Certificate Data in XML Format from URI',
    method: 'GET',
    path: '/public/oauth2/1/xml/{uri}',
    authentication: 'bearer',
    maxBytes: 10 * MIB,
    errors: { ...TOKEN_ERRORS, ...SERVER_ERRORS, ...ISSUER_ERRORS, invalid_uri: 'document_not_found' },
  }),
  eAadhaar: row({
    number: 12,
    section: 'Get e-Aadhaar Data in XML Format',
    method: 'GET',
    path: '/public/oauth2/3/xml/eaadhaar',
    authentication: 'bearer',
    maxBytes: 10 * MIB,
    errors: {
      ...TOKEN_ERRORS,
      ...SERVER_ERRORS,
      ...ISSUER_ERRORS,
      aadhaar_not_linked: 'aadhaar_not_linked',
      aadhaar_not_available: 'aadhaar_not_available',
    },
  }),
} as const;

export type OperationName = keyof typeof OPERATIONS;

/** The operations that answer JSON, with the schema of the answer. */
export const JSON_ANSWERS = { user: userSchema, issuedList: issuedListSchema } as const satisfies Partial<
  Record<OperationName, v.GenericSchema>
>;

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
