import { type IpRange, parseIpRange } from '../../aws/iam/conditions/ip.ts';
import { SOURCE_IP } from '../../aws/principals.ts';

/**
 * Addresses of documentation (https://www.rfc-editor.org/rfc/rfc5737, https://www.rfc-editor.org/rfc/rfc3849). From the
 * first one every request comes of which nobody says otherwise: it stays what it is.
 */
const EXAMPLES = [SOURCE_IP, '2001:db8::'] as const;

/** A bit of some address under which both ways go on, or the way that is known. */
interface Branch {
  /** The bit that came first. */
  readonly first: boolean;
  readonly ways: Map<boolean, Branch>;
}

/**
 * Puts example addresses in the place of others. Which range holds which address stays as it is; nothing else of them
 * does: of two addresses only how many bits they begin with alike.
 *
 * @param texts every address and range there is
 */
export function addressMasks(texts: readonly string[]): (text: string) => string {
  const masks = new Map<string, string>();
  for (const example of EXAMPLES) {
    const base = parseIpRange(example);
    if (base === null) throw new Error(`${example} is an address`);
    const ranges = [example, ...texts].flatMap((text) => {
      const range = parseIpRange(text);
      return range?.bits === base.bits ? [{ text, range }] : [];
    });
    const root: Branch[] = [];
    for (const { text, range } of ranges) masks.set(text, maskOf(range, text, base, root));
  }
  return (text) => masks.get(text) ?? text;
}

function maskOf(range: IpRange, text: string, base: IpRange, root: Branch[]): string {
  let masked = 0n;
  let branch: Branch | undefined = root[0];
  let parent: { readonly branch: Branch; readonly bit: boolean } | null = null;
  for (let depth = 0; depth < range.prefix; depth++) {
    const shift = BigInt(range.bits - 1 - depth);
    const bit = ((range.address >> shift) & 1n) === 1n;
    if (branch === undefined) {
      branch = { first: bit, ways: new Map() };
      if (parent === null) root.push(branch);
      else parent.branch.ways.set(parent.bit, branch);
    }
    const example = ((base.address >> shift) & 1n) === 1n;
    // The way that was gone first is the example's.
    if ((bit === branch.first) === example) masked |= 1n << shift;
    parent = { branch, bit };
    branch = branch.ways.get(bit);
  }
  // Of a range the rest means nothing.
  const written = range.bits === 32 ? v4(masked) : v6(masked);
  return text.includes('/') ? `${written}/${range.prefix}` : written;
}

function v4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');
}

function v6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((address >> BigInt(112 - 16 * at)) & 0xffffn).toString(16),
  );
  return groups.join(':');
}
