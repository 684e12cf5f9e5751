/** The applications registered with the emulator, as the partner portal would hold them. Field notes, section 2. */
import { createHash } from 'node:crypto';
import { DOCTYPES } from './catalogue/doctypes.ts';

export interface Client {
  id: string;
  /** What the sign-in pages call the application. */
  name: string;
  /** Absent for a public client: it proves itself by PKCE alone, and a secret from it is refused. */
  secret?: string;
  /** Keys the `hmac` header of operations 10–12. Nobody but the emulator knows a public client's. */
  hmacKey: string;
  /** Compared byte for byte. */
  redirectUris: string[];
  /** Doctypes that this application may pull (operation 14). */
  doctypes: string[];
}

const NAME = 'LockerFill';
const CONFIDENTIAL_ID = 'EMULATOR01';
const PUBLIC_ID = 'EMULATOR02';
/** Of the directory's doctypes, what the application was not approved for: pulling it is `insufficient_scope`. */
const NOT_APPROVED = ['UDCER'];

/** The values never change between starts, so that a connection typed in once keeps working. */
export function createClients(redirectUris: readonly string[]): Client[] {
  const approved = DOCTYPES.map(([doctype]) => doctype).filter((doctype) => !NOT_APPROVED.includes(doctype));
  const common = { name: NAME, redirectUris: [...redirectUris], doctypes: approved };
  const secret = derive('client secret');
  return [
    { ...common, id: CONFIDENTIAL_ID, secret, hmacKey: secret },
    { ...common, id: PUBLIC_ID, hmacKey: derive('integrity key of the public client') },
  ];
}

function derive(label: string): string {
  return createHash('sha256').update(`lockerfill emulator ${label}`).digest('hex').slice(0, 40);
}
