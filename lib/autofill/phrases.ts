import type { Token } from './dictionary.ts';
import type { Concept } from './lexicon/english.ts';

interface Node<Tag> {
  concept: string;
  tags: Tag[] | null;
  /** Few: a list is smaller than a map, and as fast to look through. */
  next: Node<Tag>[];
}

const childOf = <Tag>({ next }: Node<Tag>, concept: string): Node<Tag> | undefined => {
  for (const child of next) if (child.concept === concept) return child;
  return undefined;
};

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
  const roots = new Map<string, Node<Tag>>();
  const nodeFor = (concept: string): Node<Tag> => ({ concept, tags: null, next: [] });
  const add = (tag: Tag, [first = '', ...rest]: readonly string[]): void => {
    let node = roots.get(first) ?? nodeFor(first);
    roots.set(first, node);
    for (const concept of rest) {
      const known = childOf(node, concept);
      const child = known ?? nodeFor(concept);
      if (!known) node.next.push(child);
      node = child;
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
    let best: Match<Tag> | null = node.tags ? { tags: node.tags, start, end: at } : null;
    const concept = tokens[at]?.concept;
    if (concept === undefined || node.next.length === 0) return best;
    const next = childOf(node, concept);
    const further = next ? longest(tokens, start, at + 1, next) : null;
    const passed = PASSED.has(concept) ? longest(tokens, start, at + 1, node) : null;
    for (const found of [further, passed]) {
      // a phrase that ends in what is passed over is no longer for that
      if (found && found.tags !== best?.tags && found.end > (best?.end ?? 0)) best = found;
    }
    return best;
  }

  return {
    matches(tokens) {
      const found: Match<Tag>[] = [];
      for (let at = 0; at < tokens.length;) {
        const root = roots.get(tokens[at]?.concept ?? '');
        const match = root ? longest(tokens, at, at + 1, root) : null;
        if (match) found.push(match);
        at = match ? match.end : at + 1;
      }
      return found;
    },
  };
}
