import { join } from 'node:path';
import { claimsFrom } from '../../../lib/background/claim_sources.ts';
import type { LockerDocument } from '../../../lib/autofill/file_plan.ts';
import type { Claim } from '../../../lib/domain/claims.ts';
import { prove } from '../../../lib/proof/prove.ts';
import type { CheckContext, Proved } from '../../../lib/proof/types.ts';
import { createDocumentFactory } from '../../emulator/documents/factory.ts';
import { personas } from '../../emulator/personas/all.ts';
import { readPersonaFile } from '../../emulator/personas/schema.ts';
import { DEFAULT_PKI_FOLDER, loadPki } from '../../emulator/pki.ts';
import { trustOf } from '../../emulator/trust.ts';
import type { Persona, PersonaDocument } from '../../emulator/types.ts';
import type { DocumentFactory } from '../../emulator/world.ts';
import { ROOT } from '../../support/root.ts';

/** What a persona's documents prove, read and checked as the extension does it. */
export interface Locker {
  claims: Claim[];
  documents: LockerDocument[];
}

/** A built-in persona by its name, or a file as `npm run emulator -- --persona` takes it. @throws Error */
export async function findPersona(nameOrFile: string): Promise<Persona> {
  const known = personas.find(({ id }) => id === nameOrFile);
  if (known) return known;
  if (nameOrFile.endsWith('.json')) return readPersonaFile(nameOrFile);
  const names = personas.map(({ id }) => id).join(', ');
  throw new Error(`No persona is called "${nameOrFile}"; there are ${names}, or a file that ends in .json.`);
}

/** The XML that a locker hands out for a document; null: it has none. */
async function xmlOf(factory: DocumentFactory, persona: Persona, document: PersonaDocument) {
  if (document.doctype === 'ADHAR') return persona.aadhaar ? factory.eAadhaar(persona) : null;
  return document.formats.includes('xml') ? factory.xml(persona, document) : null;
}

function claimsOf(document: PersonaDocument, proved: Proved): Claim[] {
  const { verdict, issueDate, validTo, status, facts } = proved;
  const { uri, doctype, name, issuer } = document;
  const source = { documentId: uri, doctype, name, issuer, origin: 'issued', date: issueDate } as const;
  return claimsFrom({ ...source, validTo, status, verdict, integrityVerified: true }, facts);
}

export async function lockerOf(persona: Persona): Promise<Locker> {
  const pki = await loadPki(join(ROOT, DEFAULT_PKI_FOLDER));
  const factory = createDocumentFactory(pki);
  const { roots, kycSigners, signerNames } = trustOf(pki);
  const pinned = (pins: typeof roots) => pins.map((pin) => ({ ...pin, isHistoric: false }));
  const trust = { roots: pinned(roots), kycSigners: pinned(kycSigners), signerNames };
  const locker: Locker = { claims: [], documents: [] };
  for (const document of persona.documents) {
    const { uri, doctype, name, issuer } = document;
    const file = await xmlOf(factory, persona, document);
    const nowMs = Date.now();
    const context: CheckContext = { trust, nowMs, fetchedAtMs: nowMs };
    const proved = file && (await prove(file.bytes, { doctype, shareCode: null }, context));
    if (proved) locker.claims.push(...claimsOf(document, proved));
    locker.documents.push({ id: uri, doctype, name, issuer, verdict: proved?.verdict ?? null });
  }
  return locker;
}
