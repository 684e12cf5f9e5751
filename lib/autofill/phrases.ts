import type { Token } from './dictionary.ts';
import type { Concept } from './lexicon/english.ts';

interface Node<Tag> {
  tags: Tag[] | null;
  next: Map<string, Node<Tag>> | null;
}

/** A stretch of tokens that a phrase accounts for, and everything that phrase says. */
export interface Match<Tag> {
  tags: readonly Tag[];
  start: number;
  end: number;
}

/** Passed over inside a phrase: "Aadhaar *card* number", "name of the *applicant's* father". */
const PASSED: ReadonlySet<string> = new Set<Concept>([
  'applicant',
  'full',
  'detail',
  'card',
  'digit',
  'confirm',
  'total',
]);

function permutations(list: readonly string[]): string[][] {
  if (list.length > 3 || list.length < 2) return [[...list]];
  return list.flatMap((head, at) =>
    permutations(list.filter((_, other) => other !== at)).map((rest) => [head, ...rest]),
  );
}

/** One trie for any number of phrase tables: a text is read once, whatever is looked for in it. */
export function phraseIndex<Tag>(tables: readonly (readonly [Tag, string])[]): {
  matches(tokens: readonly Token[]): Match<Tag>[];
} {
  const root: Node<Tag> = { tags: null, next: null };
  const add = (tag: Tag, concepts: readonly string[]): void => {
    let node = root;
    for (const concept of concepts) {
      node.next ??= new Map();
      const next = node.next.get(concept) ?? { tags: null, next: null };
      node.next.set(concept, next);
      node = next;
    }
    node.tags ??= [];
    if (!node.tags.includes(tag)) node.tags.push(tag);
  };
  for (const [tag, list] of tables) {
    for (const phrase of list.split(',')) {
      const concepts = phrase.trim().split(' ');
      for (const order of permutations(concepts)) add(tag, order);
    }
  }

  /** The longest phrase that begins here, passing over what may stand inside of one. */
  function longest(tokens: readonly Token[], start: number, at: number, node: Node<Tag>): Match<Tag> | null {
    const concept: string = tokens[at]?.concept ?? '';
    const next = node.next?.get(concept);
    let best: Match<Tag> | null = null;
    if (next) {
      best = longest(tokens, start, at + 1, next);
      if (!best && next.tags) best = { tags: next.tags, start, end: at + 1 };
    }
    if (at > start && PASSED.has(concept) && node.next) {
      const passed = longest(tokens, start, at + 1, node);
      if (passed && passed.end > (best?.end ?? 0)) best = passed;
    }
    return best;
  }

  return {
    matches(tokens) {
      const found: Match<Tag>[] = [];
      for (let at = 0; at < tokens.length;) {
        const match = longest(tokens, at, at, root);
        if (match) found.push(match);
        at = match ? match.end : at + 1;
      }
      return found;
    },
  };
}
