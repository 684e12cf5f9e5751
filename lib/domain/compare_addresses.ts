import type { Claim } from './claims.ts';
import { addressParts } from './derive.ts';
import type { FieldKind } from './field_kinds.ts';
import { DISTRICT_NAMES, STATE_NAMES, type NameTable } from './place_names.ts';
import { compareWords } from './word_relation.ts';

/** What is compared of an address: spellings of houses and streets always differ. Null: not stated. */
export interface AddressFacts {
  pin: string | null;
  state: string | null;
  district: string | null;
  /** The whole, as people read it. */
  text: string;
}

export type AddressPart = 'pin' | 'district' | 'state';
export const ADDRESS_PARTS_COMPARED: readonly AddressPart[] = ['pin', 'district', 'state'];

/** `spelling`: one PIN code with two names of its district or state. */
export type AddressRelation = 'same' | 'spelling' | 'different' | 'not-comparable';

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?:^| )(?:district|distt?|zilla|जिला)(?= |$)/gu, ' ')
    .trim();

/** The table's own word for a place, else the place as it is written. */
function placeOf(table: NameTable, text: string): string {
  const wanted = key(text);
  const [main] = Object.entries(table).find(([, names]) => names.some((name) => key(name) === wanted)) ?? [];
  return main ?? wanted;
}

/** The state that a written address names last: roads and towns are called after states, too. */
function stateWithin(text: string): string | null {
  const within = ` ${key(text)} `;
  const found = Object.entries(STATE_NAMES)
    .map(([main, names]) => ({
      main,
      at: Math.max(...names.map((name) => within.lastIndexOf(` ${key(name)} `))),
    }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at);
  return found[0]?.main ?? null;
}

const pinWithin = (text: string): string | null =>
  [...text.matchAll(/(?<!\d)([1-9]\d{2})\s?(\d{3})(?!\d)/g)].map(([, a, b]) => `${a}${b}`).at(-1) ?? null;

/** @param claims those of one document; null: it states no address */
export function addressFacts(claims: readonly Claim[]): AddressFacts | null {
  const textOf = (kind: FieldKind): string => {
    const value = claims.find((claim) => claim.kind === kind)?.value;
    return value?.type === 'text' ? value.text.trim() : '';
  };
  const text = textOf('address.full') || addressParts(claims).join(', ');
  if (text === '') return null;
  const [state, district] = [textOf('address.state'), textOf('address.district')];
  return {
    pin: pinWithin(textOf('address.pin')) ?? pinWithin(text),
    state: state ? placeOf(STATE_NAMES, state) : stateWithin(text),
    district: district ? placeOf(DISTRICT_NAMES, district) : null,
    text,
  };
}

/** Whether a place is the same, named in writing or not: null where one of the two does not say. */
function agree(one: AddressFacts, other: AddressFacts, part: AddressPart): boolean | null {
  const [here, there] = [one[part], other[part]];
  if (here !== null && there !== null) return here === there;
  const [named, whole] = here === null ? [there, one.text] : [here, other.text];
  if (named === null || part !== 'district') return null;
  const names = (Object.hasOwn(DISTRICT_NAMES, named) && DISTRICT_NAMES[named]) || [named];
  return names.some((name) => ` ${key(whole)} `.includes(` ${key(name)} `)) || null;
}

/** The parts that contradict each other. */
export const differingParts = (one: AddressFacts, other: AddressFacts): AddressPart[] =>
  ADDRESS_PARTS_COMPARED.filter((part) => agree(one, other, part) === false);

export function compareAddresses(one: AddressFacts, other: AddressFacts): AddressRelation {
  const differing = differingParts(one, other);
  if (differing.length === 0) {
    const isTold = ADDRESS_PARTS_COMPARED.some((part) => agree(one, other, part) === true);
    return isTold ? 'same' : 'not-comparable';
  }
  if (differing.includes('pin')) return 'different';
  if (agree(one, other, 'pin') === true) return 'spelling';
  const isRespelt = differing.every(
    (part) => compareWords(one[part] ?? '', other[part] ?? '') !== 'different',
  );
  return isRespelt ? 'spelling' : 'different';
}
