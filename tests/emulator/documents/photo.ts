/** Drawn avatars in place of photographs: JPEG, 280 × 360, made from the SVG beside each. No real face. */
import { readFile } from 'node:fs/promises';
import type { Gender, Persona } from '../types.ts';

const AVATARS: Record<Gender, [string, string]> = { F: ['f1', 'f2'], M: ['m1', 'm2'], T: ['t1', 't2'] };

/** The same persona has the same avatar in every document. */
export async function photoOf(persona: Persona): Promise<Buffer> {
  const sum = Buffer.from(persona.id).reduce((total, byte) => total + byte, 0);
  const name = AVATARS[persona.gender][sum % 2 === 0 ? 0 : 1];
  return readFile(new URL(`avatars/${name}.jpg`, import.meta.url));
}
