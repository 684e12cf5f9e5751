/** Twelve digits, alone or in groups of four, as an Aadhaar number is written. */
const TWELVE_DIGITS = /(?<!\d)(\d{4})([ -]?)(\d{4})\2(\d{4})(?!\d)/g;

const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATION = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** The check that the last digit of an Aadhaar number satisfies (Verhoeff). */
function isVerhoeffValid(digits: string): boolean {
  let check = 0;
  for (let position = 0; position < digits.length; position += 1) {
    const permuted = PERMUTATION[position % 8]?.[Number(digits.at(-1 - position))];
    check = Number(DIHEDRAL[check]?.[Number(permuted)]);
  }
  return check === 0;
}

/** Masks what is very likely an Aadhaar number in free text. For showing and logging; never for values to be filled (D9). */
export const maskAadhaar = (text: string): string =>
  text.replace(TWELVE_DIGITS, (whole: string, a: string, _separator: string, b: string, c: string) =>
    isVerhoeffValid(a + b + c) ? `XXXX XXXX ${c}` : whole,
  );

/** The last four digits where a schema names an Aadhaar or VID number; null when there are none. */
export function lastFour(uid: string): string | null {
  return /(\d{4})\s*$/.exec(uid)?.[1] ?? null;
}
