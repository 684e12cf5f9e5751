/** The specification's operations in one table. */
import { accountOperations } from './account.ts';
import { authorize } from './authorize.ts';
import { fileOperations } from './files.ts';
import type { Operation } from './operation.ts';
import { revocationOperations } from './revocation.ts';
import { tokenOperations } from './tokens.ts';

export const OPERATIONS: readonly Operation[] = [
  authorize,
  ...tokenOperations,
  ...revocationOperations,
  ...accountOperations,
  ...fileOperations,
];

export const OPERATION_NAMES: readonly string[] = OPERATIONS.map(({ name }) => name);
