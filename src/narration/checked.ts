/** When what is said here of AWS was last held against the sources, as an ISO date. */
export const CHECKED_ON = '2026-11-25';
