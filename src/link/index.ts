export type { Address, DecodedAddress, Theme } from './address.ts';
export { THEMES } from './address.ts';
export { decodeAddress, UNSAID } from './decode.ts';
export { encodeAddress } from './encode.ts';
export type { PageName } from './pages.ts';
export { FIRST_PAGE, PAGES, pageRow } from './pages.ts';
export type { AddressProblem } from './problems.ts';
export { problemText } from './problems.ts';
