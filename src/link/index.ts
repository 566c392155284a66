export type { Address, DecodedAddress, Detail, Theme, View } from './address.ts';
export { DETAILS, THEMES, VIEWS } from './address.ts';
export { decodeAddress, UNSAID } from './decode.ts';
export { encodeAddress } from './encode.ts';
export type { PageName } from './pages.ts';
export { FIRST_PAGE, PAGES, pageRow } from './pages.ts';
export type { AddressProblem } from './problems.ts';
export { problemText } from './problems.ts';
