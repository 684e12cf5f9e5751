/** What the document tests share: one set of keys, the factory, and a folder in which judges look at files. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createDocumentFactory } from '../../emulator/documents/factory.ts';
import { personas } from '../../emulator/personas/all.ts';
import { loadPki } from '../../emulator/pki.ts';
import type { Persona, PersonaDocument } from '../../emulator/types.ts';

export const folder = mkdtempSync(join(tmpdir(), 'lockerfill-documents-'));
export const pki = await loadPki(join(folder, 'pki'));
export const factory = createDocumentFactory(pki);
export const rootFile = await put('root.pem', pki.root);

afterAll(() => rm(folder, { recursive: true, force: true }));

export interface Verdict {
  accepted: boolean;
  output: string;
}

/** Runs a program; its exit code is the verdict, its output both streams. */
export function judge(program: string, ...args: string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout, stderr) => {
      resolve({ accepted: error === null, output: stdout + stderr });
    });
  });
}

/** Writes a file into the folder; returns its path. */
export async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

export function personaOf(id: string): Persona {
  const persona = personas.find((one) => one.id === id);
  if (!persona) throw new Error(`No persona ${id}`);
  return persona;
}

export function documentOf(persona: Persona, doctype: string): PersonaDocument {
  const document = persona.documents.find((one) => one.doctype === doctype);
  if (!document) throw new Error(`${persona.id} has no ${doctype}`);
  return document;
}

export function textOf({ bytes }: { bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes);
}
