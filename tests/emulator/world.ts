/** Everything that an operation may look at or change. One emulator has one world. */
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Client } from './clients.ts';
import type { Downloads } from './downloads.ts';
import type { Faults } from './faults.ts';
import type { Grants } from './grants.ts';
import type { Journal } from './journal.ts';
import type { Lockers } from './lockers.ts';
import type { Records } from './records/records.ts';
import type { SignIns } from './sign_ins.ts';
import type { IssuedFile, Persona, PersonaDocument } from './types.ts';

/** Makes the signed files. */
export interface DocumentFactory {
  xml(persona: Persona, document: PersonaDocument): Promise<IssuedFile>;
  pdf(persona: Persona, document: PersonaDocument): Promise<IssuedFile>;
  eAadhaar(persona: Persona): Promise<IssuedFile>;
}

export type SpecVersion = 'v2.3' | 'v2.4';

export interface World {
  version: SpecVersion;
  /** Every persona answers oddly; refusals without a known person do so too. */
  odd: boolean;
  /** How `consent_valid_till` and `ts` are written: plain UNIX seconds, or those plus 19,800 as "IST" may be read. */
  clock: 'utc' | 'ist';
  clients: Client[];
  personas: Persona[];
  catalogue: Catalogue;
  /** What the issuers have that can be pulled. */
  records: Records;
  lockers: Lockers;
  documents: DocumentFactory;
  /** What people can take home as files. */
  downloads: Downloads;
  /** Signs id_tokens; PKCS#8 PEM. */
  idTokenPrivateKey: string;
  grants: Grants;
  signIns: SignIns;
  faults: Faults;
  journal: Journal;
}

const IST_S = 19_800;

/** Seconds since 1970 UTC as this world writes them on the wire. */
export function toWireTime(world: World, seconds: number): number {
  return world.clock === 'ist' ? seconds + IST_S : seconds;
}

export function fromWireTime(world: World, seconds: number): number {
  return world.clock === 'ist' ? seconds - IST_S : seconds;
}

export function isOdd(world: World, persona?: Persona): boolean {
  return world.odd || persona?.odd === true;
}
