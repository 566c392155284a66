/** The only version of the format of test files that there is. */
export const VERSION = 1;
