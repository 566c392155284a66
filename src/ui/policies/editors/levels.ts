import { ACCOUNT_LEVEL } from '../../../intake/intake.ts';

export { ACCOUNT_LEVEL };

/** An organization's levels: the root, five of organizational units at most, the account. */
export const LEVELS: readonly number[] = [0, 1, 2, 3, 4, 5, ACCOUNT_LEVEL];
