/** What can be handed into a page and back. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A browser that speaks a protocol of the W3C, with one window. */
export interface Browser extends AsyncDisposable {
  /** Name and version, as the browser says them. */
  readonly name: string;
  /** Goes to an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Calls a function in the window or, where `inFrame`, in the one frame of it. It is sent as text: it may use nothing but
   * what it is given. A promise is waited for.
   *
   * @throws what the function throws
   */
  run<A extends readonly Json[], R extends Json>(
    work: (...given: A) => R | Promise<R>,
    given: A,
    inFrame?: boolean,
  ): Promise<R>;
  /**
   * Presses the button of the mouse in the middle of an element, as a hand does.
   *
   * @param find gives the element; as text, like `run`
   * @throws where there is none, or where something else lies over it
   */
  click<A extends readonly Json[]>(
    find: (...given: A) => Element | null,
    given: A,
    inFrame?: boolean,
  ): Promise<void>;
  /** Types a text where the focus is, key by key. */
  type(text: string): Promise<void>;
  /** The window as a PNG. */
  picture(): Promise<Buffer>;
}

/** The keys of a text as both protocols take them. */
export const keysOf = (text: string) => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});
