import type { Token } from './dictionary.ts';
import { isIssued } from '../domain/own_files.ts';
import { phraseIndex } from './phrases.ts';
import { partsOf } from './reading.ts';

/**
 * Which documents the words beside a file input ask for, in order of fit, with the phrases of concepts that ask; the
 * notation is that of `rules.ts`.
 */
export const FILE_PHRASES: readonly (readonly [wanted: string, phrases: string])[] = [
  ['PHOTO', 'photo, applicant photo, photo signature'],
  ['SIGN', 'signature, applicant signature'],
  [
    'OTHER',
    'thumb, bankbook, bank proof, bank account proof, bank, gap, resume, utr, admitcard, bill, mother signature, father signature, parent signature, guardian signature, office signature, school certificate, father photo, mother photo, parent photo, guardian photo, family photo, house photo, company registration certificate, company certificate, other proof, other certificate, employer certificate, employer id card, spouse photo, spouse signature, alternate proof, alternate certificate, alternate, father income certificate, guardian certificate, minority certificate, since certificate, deathcert, source income, witness signature, nominee photo, nominee signature, nominee proof, education certificate, purpose certificate, photo proof place, signing, obtained, otherid, otherid card, passport',
  ],
  ['PANCR', 'pan, pan card, pan proof, permanent account number, pan number, tax pan'],
  ['ADHAR', 'aadhaar, aadhaar card, aadhaar proof, uid, uid card, aadhaar number'],
  ['DRVLC', 'driving licence, dl, driving licence proof, licence, dl driving licence'],
  [
    'RVCER',
    'vehicle registration certificate, registration certificate vehicle, vehicle, vehicle registration, registration certificate, vehicle certificate',
  ],
  ['VHINSC', 'vehicle insurance, insurance'],
  [
    'SSCER SPCER',
    'classx, classx marksheet, classx certificate, classx marks, classx exam, classx exam marksheet, classx passing certificate, classx exam certificate, classx board marksheet, classx board certificate, classx marksheet certificate, classx certificate marksheet, classx passing, classx proof, classx classxii marksheet',
  ],
  [
    'HSCER HPCER',
    'classxii, classxii marksheet, classxii certificate, classxii marks, classxii exam, classxii exam marksheet, classxii passing certificate, classxii exam certificate, classxii board marksheet, classxii board certificate, classxii marksheet certificate, classxii certificate marksheet, classxii passing, classxii proof',
  ],
  ['SSCER HSCER', 'school marksheet, education marksheet'],
  ['DGMST DGCER', 'graduation marksheet, degree marksheet, university marksheet, course marksheet'],
  [
    'DGCER PRVCR DGMST',
    'graduation, degree, degree certificate, graduation certificate, provisional certificate, graduation degree, graduation degree certificate',
  ],
  [
    'INCER',
    'income, income certificate, income proof, family income, family income certificate, annual income certificate, annual income, annual family income certificate, income certificate number, family income proof, parent income certificate, annual income proof, parent annual income certificate',
  ],
  [
    'CTCER OBCER SHCER',
    'social, social certificate, category certificate, community, community certificate, category, scst, scst certificate, scst obc, scst obc certificate, category proof, social proof, social category certificate, scst community certificate, obc scst',
  ],
  ['OBCER CTCER', 'obc, obc certificate, obc category certificate, obc proof'],
  ['EWCER', 'ews, ews certificate, ews income certificate, ews proof'],
  [
    'DMCER RSCER NTCER',
    'domicile, domicile certificate, domicile proof, permanent residence certificate, permanent certificate, native certificate, domicile residence proof, domicile residence, domicile residence certificate, native',
  ],
  [
    'RSCER DMCER ADHAR',
    'residence, residence certificate, residence proof, residence domicile certificate, present residence proof, residence residence proof',
  ],
  [
    'ADHAR DRVLC RSCER RATCR',
    'address proof, address, present address proof, permanent address proof, residence address proof, home address proof, address id proof, aadhaar address proof, house address proof, address certificate',
  ],
  [
    'BTCER SSCER PANCR DRVLC ADHAR',
    'age proof, dob proof, birth date proof, birth proof, proof date birth, age, dob, dob certificate, proof dob age, age certificate, proof age dob, birth date certificate',
  ],
  [
    'ADHAR PANCR DRVLC',
    'id proof, id card, id, photo id, photo id proof, photo id card, id proof aadhaar, applicant id proof, id address proof, id number proof',
  ],
  ['BTCER', 'birthcert, birthcert proof'],
  ['RATCR', 'ration, ration card, ration proof'],
  ['CHCER', 'character, character certificate'],
  ['MICER HSMGR', 'migration, migration certificate'],
  ['LECER TRCER', 'transfer, transfer certificate'],
  ['DPICR', 'disability, disability certificate, disability proof, certificate disability'],
  ['FITCER', 'fitness, fitness certificate, vehicle fitness certificate'],
  ['BHCER', 'bonafide, bonafide certificate, school bonafide certificate'],
  ['RMCER', 'marital certificate, marital registration certificate'],
];

const index = phraseIndex<string>(FILE_PHRASES);

/** Longest phrase first; of equal ones the first. Null where the tokens ask for nothing known. */
function wantedIn(tokens: readonly Token[]): readonly string[] | null {
  let best: { wanted: string; size: number } | null = null;
  for (const { tags, start, end } of index.matches(tokens)) {
    const [wanted] = tags;
    if (wanted && end - start > (best?.size ?? 0)) best = { wanted, size: end - start };
  }
  return best ? best.wanted.split(' ') : null;
}

/** What a text asks for, first outside of its brackets; null when it asks for nothing known. */
export function doctypesIn(text: string): readonly string[] | null {
  const { main, inner } = partsOf(text);
  return wantedIn(main) ?? wantedIn(inner);
}

/** Tries the texts about a file input in order of trust; the first that is understood decides. */
export function wantedDoctypes(texts: readonly string[]): readonly string[] {
  for (const text of texts) {
    const wanted = text ? doctypesIn(text) : null;
    if (wanted) return wanted;
  }
  return [];
}

/** "as per class X certificate": the document that the form itself names as the proof of a field. */
export function provingDoctypes(text: string): readonly string[] {
  const { remark } = partsOf(text);
  return (remark.length > 0 ? (wantedIn(remark) ?? []) : []).filter(isIssued);
}
