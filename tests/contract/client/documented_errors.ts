/**
 * What each operation may refuse with, read from the specification's tables and sample answers, and what a person is to
 * be told. Where a table and a sample of one section name different statuses, both count; the client must bear either.
 */
import type { OperationName } from '../../../lib/digilocker/operations.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';

export interface DocumentedError {
  /** Empty: the section lists a status alone, and the answer has no body. */
  error: string;
  status: number;
  /** What it ends as for the person; null: it counts as done. */
  code: ErrorCode | null;
  /** Where the text decides what happens. */
  description?: string;
  /** Why a row stands here that no table of the specification prints; absent: printed. */
  source?: 'RFC 6749' | 'RFC 7009' | 'other section' | 'seen';
}

type Row = [error: string, status: number, code: ErrorCode | null, source?: DocumentedError['source']];

const rows = (...list: Row[]): DocumentedError[] =>
  list.map(([error, status, code, source]) => ({ error, status, code, ...(source && { source }) }));

/** Tables say 530, sample answers of the same sections 500. */
const broken = (error: string, code: ErrorCode): DocumentedError[] =>
  rows([error, 530, code], [error, 500, code]);

/** "The access token is invalid", "The request requires higher privileges …": the first lines of 7–14. */
const TOKEN = rows(['invalid_token', 401, 'signed_out'], ['insufficient_scope', 403, 'not_shared']);

const URI = rows(['uri_missing', 400, 'request_refused'], ['invalid_uri', 404, 'document_not_found']);

/** Older official schemas of 10 and 11 have these; an issuer's repository does not answer. */
const REPOSITORY = rows(
  ['repository_service_unresponsive', 500, 'issuer_down', 'seen'],
  ['repository_service_configerror', 500, 'issuer_down', 'seen'],
  ['repository_service_inactive', 503, 'issuer_down', 'seen'],
  ['repository_service_unpublished', 503, 'issuer_down', 'seen'],
);

/** The codes that RFC 6749, 5.2, gives to a token endpoint; sections 2 and 3 list 400 and 401 without any. */
const REDEMPTION = rows(
  ['', 400, 'sign_in_failed'],
  ['', 401, 'sign_in_credentials_refused'],
  ['invalid_request', 400, 'sign_in_failed', 'RFC 6749'],
  ['invalid_grant', 400, 'sign_in_code_refused', 'RFC 6749'],
  ['unauthorized_client', 400, 'sign_in_credentials_refused', 'RFC 6749'],
  ['invalid_scope', 400, 'sign_in_failed', 'RFC 6749'],
  ['invalid_client', 401, 'sign_in_credentials_refused', 'RFC 6749'],
  ['invalid_client', 400, 'sign_in_credentials_refused', 'other section'],
  ['invalid_grant_type', 400, 'sign_in_failed', 'other section'],
  ['unsupported_grant_type', 400, 'sign_in_failed', 'RFC 6749'],
  ['unexpected_error', 500, 'service_down', 'other section'],
);

const TIMESTAMP = 'Timestamp parameter is missing or invalid';
const HMAC = 'HMAC parameter is missing or invalid';

/** Texts of `invalid_parameter` that a person can do something about. */
const TOLD: Readonly<Record<string, ErrorCode>> = {
  'URI parameter is missing or invalid': 'uri_refused',
  'URI already exists in this account': 'uri_in_account',
  'URI already exists in another account': 'uri_in_other_account',
};

/** 15–20: the text of `invalid_parameter` holds one or more of the section's sentences. */
const client = (...texts: string[]): DocumentedError[] => [
  ...rows(
    ['invalid_client_id', 401, 'sign_in_credentials_refused'],
    ['unexpected_error', 500, 'service_down'],
  ),
  ...[...texts, TIMESTAMP, HMAC, `${TIMESTAMP}; ${HMAC}`].map((description): DocumentedError => ({
    error: 'invalid_parameter',
    status: 400,
    code: TOLD[description] ?? 'request_refused',
    description,
  })),
];

export interface Section {
  /** The file beside this one that tries the operation. */
  file: string;
  errors: readonly DocumentedError[];
}

export const SECTIONS: Readonly<Record<OperationName, Section>> = {
  // "An error code as per the OAuth 2.0 spec": RFC 6749, 4.1.2.1.
  authorize: {
    file: 'authorize',
    errors: rows(
      ['access_denied', 302, 'sign_in_denied'],
      ['invalid_request', 302, 'sign_in_failed'],
      ['unauthorized_client', 302, 'sign_in_failed'],
      ['unsupported_response_type', 302, 'sign_in_failed'],
      ['invalid_scope', 302, 'sign_in_failed'],
      ['server_error', 302, 'sign_in_failed'],
      ['temporarily_unavailable', 302, 'sign_in_failed'],
    ),
  },
  oidcToken: { file: 'oidc_token', errors: REDEMPTION },
  token: { file: 'token', errors: REDEMPTION },
  refresh: {
    file: 'refresh',
    errors: rows(
      ['invalid_client', 400, 'signed_out'],
      ['invalid_client', 401, 'signed_out', 'RFC 6749'],
      ['invalid_grant', 400, 'signed_out'],
      ['invalid_grant_type', 400, 'sign_in_failed'],
      ['unsupported_grant_type', 400, 'sign_in_failed', 'RFC 6749'],
      ['unexpected_error', 500, 'service_down'],
    ),
  },
  // The section lists none; RFC 7009, 2.2.1, and an older official schema's 400 for an unknown token.
  revoke: {
    file: 'revoke_token',
    errors: rows(
      ['invalid_request', 400, 'service_down', 'RFC 7009'],
      ['invalid_token', 400, null, 'seen'],
      ['invalid_client', 401, 'service_down', 'RFC 7009'],
      ['unsupported_token_type', 503, 'service_down', 'RFC 7009'],
    ),
  },
  // Its success is an error: `user_loggedout`.
  logout: {
    file: 'revoke_session',
    errors: rows(['user_loggedout', 302, null], ['server_error', 302, 'sign_in_failed', 'RFC 6749']),
  },
  user: { file: 'user', errors: [...TOKEN, ...broken('unexpected_error', 'service_down')] },
  uploadedList: {
    file: 'uploaded_list',
    errors: [
      ...TOKEN,
      ...rows(['invalid_id', 404, 'folder_not_found']),
      ...broken('unexpected_error', 'service_down'),
    ],
  },
  issuedList: {
    file: 'issued_list',
    errors: [
      ...TOKEN,
      ...broken('partner_service_unresponsive', 'issuer_down'),
      ...broken('unexpected_error', 'service_down'),
    ],
  },
  file: {
    file: 'file',
    errors: [
      ...TOKEN,
      ...URI,
      ...broken('repository_service_respperror', 'issuer_down'),
      ...rows(['repository_service_resperror', 530, 'issuer_down', 'other section']),
      ...broken('repository_service_exception', 'issuer_down'),
      ...REPOSITORY,
    ],
  },
  xml: {
    file: 'xml',
    errors: [
      ...TOKEN,
      ...URI,
      ...broken('repository_service_resperror', 'issuer_down'),
      ...rows(['repository_service_respperror', 530, 'issuer_down', 'other section']),
      ...broken('repository_service_exception', 'issuer_down'),
      ...REPOSITORY,
    ],
  },
  eAadhaar: {
    file: 'eaadhaar',
    errors: [
      ...TOKEN,
      ...rows(
        ['aadhaar_not_linked', 404, 'aadhaar_not_linked'],
        ['aadhaar_not_available', 404, 'aadhaar_not_available'],
        // Section 14 has it with 400, and the sample answer of this section is of another operation.
        ['aadhaar_not_linked', 400, 'aadhaar_not_linked', 'other section'],
        ['uri_missing', 400, 'request_refused'],
      ),
      ...broken('repository_service_exception', 'issuer_down'),
      ...broken('unexpected_error', 'service_down'),
      ...broken('internal_server_error', 'service_down'),
    ],
  },
  upload: {
    file: 'upload',
    errors: [
      ...TOKEN,
      ...rows(
        ['path_missing', 400, 'request_refused'],
        ['contenttype_missing', 400, 'request_refused'],
        ['hmac_missing', 400, 'request_refused'],
        ['filename_missing', 400, 'file_name_refused'],
        ['hmac_mismatch', 400, 'integrity_mismatch'],
        ['invalid_filename', 400, 'file_name_refused'],
        ['invalid_filesize', 400, 'upload_too_large'],
        ['invalid_filetype', 400, 'upload_wrong_type'],
        ['invalid_path', 400, 'folder_not_found'],
        ['file_data_missing', 400, 'upload_empty'],
        ['mimetype_mismatch', 400, 'upload_wrong_type'],
      ),
      ...broken('unexpected_error', 'service_down'),
    ],
  },
  pull: {
    file: 'pull',
    errors: [
      ...TOKEN,
      ...rows(
        ['invalid_orgid', 400, 'issuer_not_found'],
        ['invalid_doctype', 400, 'issuer_not_found'],
        ['repository_service_configerror', 500, 'issuer_down'],
        ['pull_response_pending', 400, 'pull_pending'],
        ['uri_exists', 400, 'pull_already_there'],
        ['record_not_found', 404, 'pull_no_record'],
        ['aadhaar_not_linked', 400, 'aadhaar_not_linked'],
        ['aadhaar_not_linked', 404, 'aadhaar_not_linked', 'other section'],
        ['unexpected_error', 500, 'service_down'],
        // No table names a code for a consent that is missing.
        ['invalid_parameter', 400, 'request_refused', 'other section'],
      ),
    ],
  },
  issuers: { file: 'issuers', errors: client() },
  documents: { file: 'documents', errors: client('The orgid parameter is missing or invalid') },
  parameters: {
    file: 'parameters',
    errors: client(
      'The orgid parameter is missing or invalid',
      'The doctype parameter is missing or invalid',
    ),
  },
  verifyAccount: {
    file: 'verify_account',
    errors: client('Either one of uid or mobile number is mandatory'),
  },
  pushUri: {
    file: 'push_uri',
    errors: [
      ...client(
        'URI parameter is missing or invalid',
        'Doctype parameter is missing or invalid',
        'Description parameter is missing or invalid',
        'Docid parameter is missing or invalid',
        'Issuedate parameter is missing or invalid',
        'URI already exists in this account',
        'URI already exists in another account',
      ),
      ...rows(
        ['insufficient_scope', 403, 'not_allowed_for_organisation'],
        ['invalid_digilocker_id', 404, 'account_not_found'],
      ),
    ],
  },
  statistics: { file: 'statistics', errors: client() },
};
