import { isPlaceholderOption, optionKey } from './option_text.ts';
import { romanise, soundsOf } from './romanise.ts';

/** How an option can name what is wanted, best first. */
const EXACT = 4;
/** One of its parts does: "Female / महिला", "GN = General, Unreserved", "MH - Maharashtra". */
const PART = 3;
/** It holds the words among others; not believed of places, since "New Delhi" is not Delhi's only district. */
const WORDS = 2;
/** A place in another spelling of the same sounds: Shravasti, Shrawasti, श्रावस्ती. */
const SOUND = 1;

const PARTS = /[/|,=()[\]:;–—]|\s-+\s|-(?=[^\d])/u;
const SCRIPTS =
  /[\u0900-\u0d7f\u0600-\u06ff][\u0900-\u0d7f\u0600-\u06ff\s]*|[^\u0900-\u0d7f\u0600-\u06ff]+/gu;
const DENIED = /(?:^| )(?:non(?! creamy)|not|no|other than|except|excluding|without|गैर)(?: |$)/u;
/** Words that name the sort of place and not the place. */
const SORT_OF_PLACE =
  /(?:^| )(?:district|distt?|state|ut|union territory|tehsil|tahsil|taluka?|block|जिला|जनपद|राज्य|तहसील|ब्लॉक)(?= |$)/gu;

const placeKey = (text: string): string =>
  optionKey(text).replace(SORT_OF_PLACE, ' ').replace(/\s+/g, ' ').trim();

/** Spellings that differ in how letters are made to stand for Indian sounds, also those of two scripts of India. */
const spellingsOf = (key: string): string[] =>
  soundsOf(romanise(key.replace(/ /g, ''))).filter((sound) => sound.length > 2);

export interface Wanted {
  /** What the choice may be called; the first is what the document states. */
  names: readonly string[];
  isPlace: boolean;
}

interface Keys {
  exact: ReadonlySet<string>;
  sounds: ReadonlySet<string>;
  isPlace: boolean;
  denied: boolean;
}

function partsOf(option: string): string[] {
  const parts = option.normalize('NFKC').split(PARTS);
  return parts.flatMap((part) => [part, ...(part.match(SCRIPTS) ?? [])]).map((part) => placeKey(part));
}

function fit(option: string, { exact, sounds, isPlace, denied }: Keys): number {
  if (isPlaceholderOption(option)) return 0;
  const key = placeKey(option);
  if (key === '') return 0;
  if (exact.has(key)) return EXACT;
  if (DENIED.test(key) && !denied) return 0;
  const parts = partsOf(option).filter((part) => part !== '');
  if (parts.some((part) => exact.has(part))) return PART;
  if (!isPlace) return [...exact].some((wanted) => ` ${key} `.includes(` ${wanted} `)) ? WORDS : 0;
  return [key, ...parts].flatMap(spellingsOf).some((sound) => sounds.has(sound)) ? SOUND : 0;
}

/** The one option that has one of the names; null when none has, or when two do equally well. */
export function optionFor(options: readonly string[], { names, isPlace }: Wanted): number | null {
  const exact = new Set(names.map(placeKey).filter((key) => key !== ''));
  const keys: Keys = {
    exact,
    sounds: new Set(isPlace ? [...exact].flatMap(spellingsOf) : []),
    isPlace,
    denied: [...exact].some((key) => DENIED.test(key)),
  };
  const scores = options.map((option) => fit(option, keys));
  const best = Math.max(0, ...scores);
  const first = scores.indexOf(best);
  return best > 0 && scores.lastIndexOf(best) === first ? first : null;
}
