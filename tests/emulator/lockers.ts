/** What lies in everybody's locker now: what was issued at first, pulled, pushed, deleted and uploaded since. */
import { AADHAAR_DOCTYPE, aadhaarCard } from './aadhaar_card.ts';
import type { Persona, PersonaDocument } from './types.ts';
import type { Drive } from './uploads/drive.ts';
import { createDrive } from './uploads/drive.ts';

/** Files that came with a pushed URI; what is absent is made on demand. */
export interface PushedContent {
  pdf?: Uint8Array;
  xml?: Uint8Array;
}

interface Locker {
  documents: PersonaDocument[];
  drive: Drive;
  /** Pulled, and waiting for the issuer to look at them. */
  waiting: PersonaDocument[];
}

export type Lockers = ReturnType<typeof createLockers>;

const FIRST_UPLOAD = 90_000_000_000_001;

export function createLockers(personas: readonly Persona[]) {
  let lockers = fill(personas);
  let contents = new WeakMap<PersonaDocument, PushedContent>();

  const lockerOf = ({ id }: Persona): Locker => {
    const locker = lockers.get(id);
    if (!locker) throw new Error(`${id} has no locker`);
    return locker;
  };

  return {
    issued: (persona: Persona): readonly PersonaDocument[] => lockerOf(persona).documents,
    find: (persona: Persona, uri: string): PersonaDocument | undefined =>
      lockerOf(persona).documents.find((document) => document.uri === uri),
    drive: (persona: Persona): Drive => lockerOf(persona).drive,
    contentOf: (document: PersonaDocument): PushedContent => contents.get(document) ?? {},

    add(persona: Persona, document: PersonaDocument, content: PushedContent = {}): void {
      lockerOf(persona).documents.push(document);
      contents.set(document, content);
    },
    /** Content that does not come again stays as it was. */
    replace(persona: Persona, old: PersonaDocument, document: PersonaDocument, content: PushedContent): void {
      const { documents } = lockerOf(persona);
      documents.splice(documents.indexOf(old), 1, document);
      contents.set(document, { ...contents.get(old), ...content });
    },
    remove(persona: Persona, document: PersonaDocument): void {
      const { documents } = lockerOf(persona);
      documents.splice(documents.indexOf(document), 1);
    },

    wait(persona: Persona, document: PersonaDocument): void {
      const { waiting } = lockerOf(persona);
      if (!waiting.includes(document)) waiting.push(document);
    },
    /** The issuers answer: whatever waits arrives. */
    deliver(): void {
      for (const { waiting, documents } of lockers.values()) documents.push(...waiting.splice(0));
    },

    reset(): void {
      lockers = fill(personas);
      contents = new WeakMap();
    },
  };
}

function fill(personas: readonly Persona[]): Map<string, Locker> {
  let number = FIRST_UPLOAD;
  const nextNumber = () => number++;
  return new Map(
    personas.map((persona) => {
      const drive = createDrive(persona.id, nextNumber);
      return [persona.id, { documents: firstDocuments(persona), drive, waiting: [] }];
    }),
  );
}

/**
 * An Aadhaar card appears by itself on accounts that are linked to Aadhaar, as a PDF; its data is operation 12's.
 * Field notes, sections 4.2 and 7.
 */
function firstDocuments({ aadhaar, documents, ...persona }: Persona): PersonaDocument[] {
  if (!aadhaar || documents.some(({ doctype }) => doctype === AADHAAR_DOCTYPE)) return [...documents];
  return [aadhaarCard(persona.digilockerid, aadhaar), ...documents];
}
