import { createContext, useContext } from 'react';

/** How one part of the inspector asks for a value to be shown in the Bytes tab. */
export interface BytesWish {
  /** The value asked for and not yet shown. */
  readonly wanted: string | null;
  open(value: string): void;
  /** Says that it is shown. */
  met(): void;
}

export const BytesWishContext = createContext<BytesWish>({
  wanted: null,
  open: () => {},
  met: () => {},
});

export function useBytesWish(): BytesWish {
  return useContext(BytesWishContext);
}
