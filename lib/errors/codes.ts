/**
 * The closed vocabulary of failures. Each code has a sentence that says what happened and what to do next in
 * `locales/en.json` and `locales/hi.json` under `errors`; a test holds the two lists together.
 */
export const ERROR_CODES = [
  // connection and sign-in
  'not_connected',
  'connection_refused_host',
  'connection_unreachable',
  'sign_in_cancelled',
  'sign_in_denied',
  'sign_in_failed',
  'sign_in_in_progress',
  'sign_in_expired',
  'sign_in_state_mismatch',
  'sign_in_redirect_mismatch',
  'sign_in_code_refused',
  'sign_in_credentials_refused',
  'sign_in_token_invalid',
  'signed_out',
  'consent_expired',
  // DigiLocker's answers
  'offline',
  'timeout',
  'service_down',
  'issuer_down',
  'answer_unreadable',
  'answer_too_large',
  'not_shared',
  'document_not_found',
  'aadhaar_not_linked',
  'aadhaar_not_available',
  'request_refused',
  'integrity_mismatch',
  'folder_not_found',
  'file_name_refused',
  'upload_too_large',
  'upload_wrong_type',
  'upload_empty',
  'issuer_not_found',
  'pull_pending',
  'pull_already_there',
  'pull_no_record',
  'account_not_found',
  'not_allowed_for_organisation',
  'not_in_this_mode',
  // documents
  'document_unsafe',
  'document_unreadable',
  // pages
  'page_not_allowed',
  'page_not_secure',
  'page_has_no_form',
  'page_changed',
  'page_unreachable',
  'review_expired',
  'file_too_large',
  'file_too_small',
  'file_wrong_type',
  // the extension itself
  'storage_full',
  'storage_failed',
  'interrupted',
  'unexpected_sender',
  'invalid_message',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
