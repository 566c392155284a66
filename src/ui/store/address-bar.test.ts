import { describe, expect, it } from 'vitest';
import { type AddressPlace, ownAddress } from './address-bar.ts';

/** An address bar that shows at once where the user goes, and tells of it when the test says so. */
class Bar implements AddressPlace {
  entries: string[];
  isFixed = false;
  constructor(hash: string) {
    this.entries = [hash];
  }
  read() {
    return this.entries.at(-1) ?? '';
  }
  replace(hash: string) {
    if (this.isFixed) throw new DOMException('no address here', 'SecurityError');
    this.entries.splice(-1, 1, hash);
  }
  push(hash: string) {
    if (this.isFixed) throw new DOMException('no address here', 'SecurityError');
    this.entries.push(hash);
  }
  userGoesTo(hash: string) {
    this.entries.push(hash);
  }
}

function setUp(hash = '#/flow/a') {
  const bar = new Bar(hash);
  const followed: string[] = [];
  const owner = ownAddress(bar, (address) => followed.push(address));
  return { bar, owner, followed, tell: () => owner.look() };
}

describe('the owner of the address', () => {
  it('writes what is on the screen in place of what was there', () => {
    const { bar, owner, followed } = setUp();
    owner.write('#/flow/a?step=2');
    owner.write('#/flow/a?step=2');
    expect(bar.entries).toEqual(['#/flow/a?step=2']);
    expect(followed).toEqual([]);
  });

  it('follows the user who goes elsewhere after a write', () => {
    const { bar, owner, followed, tell } = setUp();
    owner.write('#/flow/a?step=2');
    bar.userGoesTo('#/flow/b');
    tell();
    expect(followed).toEqual(['#/flow/b']);
    expect(bar.read()).toBe('#/flow/b');
  });

  it('follows the user who goes elsewhere while a write is due, once, and does not overwrite it', () => {
    const { bar, owner, followed, tell } = setUp();
    bar.userGoesTo('#/flow/b?theme=light');
    owner.write('#/flow/a?theme=dark');
    expect(bar.read()).toBe('#/flow/b?theme=light');
    tell();
    expect(followed).toEqual(['#/flow/b?theme=light']);
    owner.write('#/flow/b?step=3');
    expect(bar.entries).toEqual(['#/flow/a', '#/flow/b?step=3']);
  });

  it('does not take its own writing for the user’s, also where the browser words it otherwise', () => {
    const { bar, owner, followed, tell } = setUp();
    bar.replace = (hash) => void bar.entries.splice(-1, 1, hash.replace("'", '%27'));
    owner.write("#/flow/a?seed='");
    tell();
    owner.write("#/flow/a?seed='");
    expect(followed).toEqual([]);
    expect(bar.entries).toEqual(['#/flow/a?seed=%27']);
  });

  it('leaves an entry to come back to when it turns to another page', () => {
    const { bar, owner, followed, tell } = setUp();
    owner.turn('#/flow/a?step=9', '#/policies');
    tell();
    expect(bar.entries).toEqual(['#/flow/a?step=9', '#/policies']);
    expect(followed).toEqual([]);
  });

  it('stays with what is on the screen where there is no address to write', () => {
    const { bar, owner, followed, tell } = setUp('');
    bar.isFixed = true;
    owner.write('#/flow/a?step=2');
    owner.turn('#/flow/a?step=2', '#/policies');
    owner.write('#/policies');
    tell();
    expect(followed).toEqual([]);
    expect(bar.read()).toBe('');
  });
});
