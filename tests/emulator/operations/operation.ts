/** The shape of a row in the table of the specification's operations, and what a handler is given. */
import type { Client } from '../clients.ts';
import type { Grant } from '../grants.ts';
import type { Incoming, Reply } from '../http.ts';
import type { DocumentedError } from '../refusal.ts';
import type { Persona } from '../types.ts';
import type { SpecVersion, World } from '../world.ts';

export interface Call {
  world: World;
  request: Incoming;
  /** What the placeholders of the path hold, decoded once. An optional one that is absent is "". */
  params: Record<string, string>;
}

/** After the application proved who it is. */
export interface ClientCall extends Call {
  client: Client;
}

/** After a living access token was shown. */
export interface BearerCall extends ClientCall {
  grant: Grant;
  persona: Persona;
  odd: boolean;
}

/** After the application proved by `hmac` that it knows its secret and that nobody changed the fields. */
export interface HashCall extends ClientCall {
  fields: Fields;
  odd: boolean;
}

/** The fields of a request by name; one that was sent twice, or differently in two places, is absent. */
export type Fields = Readonly<Record<string, string>>;

interface Row {
  /** As the field notes count them, in the specification's order. */
  number: number;
  /** Used by faults and the journal. */
  name: string;
  /** Heading in the specification. */
  section: string;
  method: 'GET' | 'POST';
  /** `{name}` stands for one segment; `{name?}` may be absent, with or without its slash. */
  path: string;
  errors: readonly DocumentedError[];
  /** Tells apart operations that share method and path. */
  when?: (request: Incoming) => boolean;
  maxBodyBytes?: number;
  /** The version that no longer has it. */
  removedIn?: SpecVersion;
}

/** A page for a person; refusals become pages. */
export interface PageOperation extends Row {
  auth: 'none';
  handle(call: Call): Reply | Promise<Reply>;
}

/**
 * `secret`: id and secret by HTTP Basic or as form fields; a public client gives its id alone.
 * `basic`: HTTP Basic only, so confidential clients only.
 */
export interface ClientOperation extends Row {
  auth: 'secret' | 'basic';
  handle(call: ClientCall): Reply | Promise<Reply>;
}

export interface BearerOperation extends Row {
  auth: 'bearer';
  /** The scope that this request demands; undefined when none applies, such as for a document that does not exist. */
  scope(call: BearerCall): string | undefined;
  handle(call: BearerCall): Reply | Promise<Reply>;
}

/** One rule about the fields; `text` is what the specification prints when it is broken. */
export interface FieldRule {
  text: string;
  broken(fields: Fields, world: World): boolean;
}

/**
 * `hash`: a form field `hmac` holds the SHA-256, in hex, of the client secret and the values of `hashed`, in that order
 * and with nothing between them. An absent value is empty text; of several names in one place the first that is there counts.
 */
export interface HashOperation extends Row {
  auth: 'hash';
  hashed: readonly (string | readonly string[])[];
  /** Fields that may also, or instead, stand in the query. */
  inQuery?: readonly string[];
  /** Beside those about `ts` and `hmac`, which belong to every such operation and come last in this list's order. */
  rules: readonly FieldRule[];
  handle(call: HashCall): Reply | Promise<Reply>;
}

/** A refusal and what brings it about. */
export interface BodyCheck {
  error: string;
  broken(call: BearerCall): boolean;
}

/** `body-hmac`: an access token, and a header `hmac` with the HMAC of the body; `checks` come before that is compared. */
export interface BodyHmacOperation extends Row {
  auth: 'body-hmac';
  scope(call: BearerCall): string | undefined;
  checks: readonly BodyCheck[];
  handle(call: BearerCall): Reply | Promise<Reply>;
}

/** Not DigiLocker's but the relay's that stands before it: the row itself knows whom it lets in. */
export interface RelayOperation extends Omit<Row, 'number' | 'section'> {
  auth: 'relay';
  handle(call: Call): Reply | Promise<Reply>;
}

export type Operation = PageOperation | ClientOperation | BearerOperation | HashOperation | BodyHmacOperation;

/** The "T" of the field notes: what each operation with an access token may answer. */
export const TOKEN_ERRORS: readonly DocumentedError[] = [
  { error: 'invalid_token', status: 401, description: 'The access token is invalid' },
  {
    error: 'insufficient_scope',
    status: 403,
    description: 'The request requires higher privileges than provided by the access token',
  },
];

/** Error codes whose text is no more than "Internal server error". */
export function internalErrors(status: number, ...codes: string[]): DocumentedError[] {
  return codes.map((error) => ({ error, status, description: 'Internal server error' }));
}
