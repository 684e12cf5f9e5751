/** Everybody who lives in the emulator. All are invented: surnames mean "sample" and "example". */
import type { Persona } from '../types.ts';
import { asha } from './asha.ts';
import { empty } from './empty.ts';
import { kamala } from './kamala.ts';
import { createLibrary } from './library.ts';
import { murugan } from './murugan.ts';
import { odd } from './odd.ts';
import { rakesh } from './rakesh.ts';
import { tara } from './tara.ts';

/** @param libraryDocuments how many documents the large locker holds */
export function builtInPersonas(libraryDocuments?: number): readonly Persona[] {
  return [asha, rakesh, murugan, empty, tara, createLibrary(libraryDocuments), odd, kamala];
}

export const personas = builtInPersonas();
