/** What an authorization request must look like, once client and redirect URI are known to be right. Field notes, section 2. */
import type { Client } from '../clients.ts';
import type { SpecVersion, World } from '../world.ts';
import { fromWireTime } from '../world.ts';

export const PURPOSES = ['kyc', 'verification', 'compliance', 'availing_services', 'educational'] as const;

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const FREE_TEXT = /^[A-Za-z0-9 _]+$/;
const DOCTYPE_LIST = /^[A-Z0-9]{5,6}(,[A-Z0-9]{5,6})*$/;

export interface Rule {
  error: string;
  description: string;
  /** Absent: in every version. */
  version?: SpecVersion;
  broken: (query: URLSearchParams, client: Client, world: World) => boolean;
}

const absent = (query: URLSearchParams, name: string) => !query.get(name);
export const present = (query: URLSearchParams, name: string) => Boolean(query.get(name));
const freeText = (name: string): Rule => ({
  error: 'invalid_request',
  description: `The ${name} parameter is missing or invalid`,
  version: 'v2.4',
  broken: (query) => !FREE_TEXT.test(query.get(name) ?? ''),
});

/** In the order in which they are checked. */
const RULES: readonly Rule[] = [
  {
    error: 'invalid_request',
    description: 'A parameter is sent more than once',
    broken: (query) => new Set(query.keys()).size !== query.size,
  },
  {
    error: 'invalid_request',
    description: 'The response_type parameter is missing',
    broken: (query) => absent(query, 'response_type'),
  },
  {
    error: 'unsupported_response_type',
    description: 'The response_type parameter must be code',
    broken: (query) => query.get('response_type') !== 'code',
  },
  {
    error: 'invalid_request',
    description: 'The state parameter is missing',
    broken: (query) => absent(query, 'state'),
  },
  {
    error: 'invalid_scope',
    description: 'The scope parameter must be openid',
    broken: (query) => present(query, 'scope') && query.get('scope') !== 'openid',
  },
  {
    error: 'invalid_request',
    description: 'The code_challenge_method parameter must be S256',
    broken: (query) =>
      present(query, 'code_challenge')
        ? query.get('code_challenge_method') !== 'S256'
        : present(query, 'code_challenge_method'),
  },
  {
    error: 'invalid_request',
    description: 'The code_challenge parameter is missing',
    broken: (query, client, { version }) =>
      absent(query, 'code_challenge') && (client.secret === undefined || version === 'v2.4'),
  },
  {
    error: 'invalid_request',
    description: 'The code_challenge parameter is not a SHA-256 hash in Base64URL without padding',
    broken: (query) => present(query, 'code_challenge') && !CHALLENGE.test(query.get('code_challenge') ?? ''),
  },
  freeText('purpose'),
  freeText('service_name'),
  {
    error: 'invalid_request',
    description: `The purpose parameter must be one of ${PURPOSES.join(', ')}`,
    version: 'v2.3',
    broken: (query) =>
      present(query, 'purpose') && !PURPOSES.some((purpose) => purpose === query.get('purpose')),
  },
  {
    error: 'invalid_request',
    description: 'The req_doctype parameter must be a comma-separated list of document types',
    broken: (query) => present(query, 'req_doctype') && !DOCTYPE_LIST.test(query.get('req_doctype') ?? ''),
  },
  {
    error: 'invalid_request',
    description: 'The consent_valid_till parameter must be a UNIX time in the future, in seconds',
    broken: (query, _client, world) =>
      present(query, 'consent_valid_till') &&
      !(fromWireTime(world, readSeconds(query) ?? 0) * 1000 > Date.now()),
  },
];

/** The first rule that the request breaks; it is reported through the redirect. */
export function brokenRule(query: URLSearchParams, client: Client, world: World): Rule | undefined {
  return RULES.find(
    (rule) =>
      (rule.version === undefined || rule.version === world.version) && rule.broken(query, client, world),
  );
}

export function readSeconds(query: URLSearchParams): number | undefined {
  const text = query.get('consent_valid_till') ?? '';
  return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}
