import type { IssuerView } from '../../../lib/domain/locker_views.ts';

/** The issuer categories that DigiLocker predefines (specification: Get List of Issuers), by the key of their text. */
export const CATEGORIES = {
  central: 'Central Government',
  state: 'State Government',
  education: 'Education',
  insurance: 'Insurance',
} as const;
export type Category = keyof typeof CATEGORIES;
export const CATEGORY_KEYS = ['central', 'state', 'education', 'insurance'] as const satisfies Category[];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();

export const isIn = ({ categories }: IssuerView, category: Category): boolean =>
  categories.some((name) => same(name, CATEGORIES[category]));

/** Null for a category that DigiLocker made up since. */
export const categoryOf = (name: string): Category | null =>
  CATEGORY_KEYS.find((key) => same(name, CATEGORIES[key])) ?? null;
