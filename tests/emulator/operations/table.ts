/** The specification's operations in one table. */
import { accountOperations } from './account.ts';
import { authorize } from './authorize.ts';
import { fileOperations } from './files.ts';
import { metaOperations } from './meta.ts';
import type { Operation } from './operation.ts';
import { pull } from './pull.ts';
import { pushUri } from './push_uri.ts';
import { revocationOperations } from './revocation.ts';
import { statistics } from './statistics.ts';
import { tokenOperations } from './tokens.ts';
import { upload } from './upload.ts';
import { verifyAccount } from './verify_account.ts';

export const OPERATIONS: readonly Operation[] = [
  authorize,
  ...tokenOperations,
  ...revocationOperations,
  ...accountOperations,
  ...fileOperations,
  upload,
  pull,
  ...metaOperations,
  verifyAccount,
  pushUri,
  statistics,
];
