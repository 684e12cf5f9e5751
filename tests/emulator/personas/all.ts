/** Everybody who lives in the emulator. All are invented: surnames mean "sample" and "example". */
import type { Persona } from '../types.ts';
import { asha } from './asha.ts';
import { empty } from './empty.ts';
import { library } from './library.ts';
import { murugan } from './murugan.ts';
import { odd } from './odd.ts';
import { rakesh } from './rakesh.ts';
import { tara } from './tara.ts';

export const personas: readonly Persona[] = [asha, rakesh, murugan, empty, tara, library, odd];
