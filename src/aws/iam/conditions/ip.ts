/**
 * IPv4 and IPv6 addresses and CIDR ranges (RFC 4632, RFC 4291), as `IpAddress` compares them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export interface IpRange {
  /** 32 or 128. */
  readonly bits: number;
  readonly address: bigint;
  readonly prefix: number;
}

/** A range in CIDR form; an address alone is the range of itself. Null when it is neither. */
export function parseIpRange(text: string): IpRange | null {
  const slash = text.indexOf('/');
  const address = parseIp(slash < 0 ? text : text.slice(0, slash));
  if (address === null) return null;
  if (slash < 0) return { ...address, prefix: address.bits };
  const length = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(length) || Number(length) > address.bits) return null;
  return { ...address, prefix: Number(length) };
}

/** True when `inner` is an address or range inside `range`. IPv4 and IPv6 never contain each other. */
export function ipContains(range: IpRange, inner: IpRange): boolean {
  if (range.bits !== inner.bits || inner.prefix < range.prefix) return false;
  const shift = BigInt(range.bits - range.prefix);
  return range.address >> shift === inner.address >> shift;
}

function parseIp(text: string): { bits: number; address: bigint } | null {
  if (text.length > 45) return null;
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): { bits: number; address: bigint } | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  let address = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return null;
    address = (address << 8n) | BigInt(part);
  }
  return { bits: 32, address };
}

function parseV6(text: string): { bits: number; address: bigint } | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = groups(halves[0] ?? '', halves.length === 1);
  const tail = groups(halves[1] ?? '', true);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  let address = 0n;
  for (const group of [...head, ...Array<number>(missing).fill(0), ...tail]) {
    address = (address << 16n) | BigInt(group);
  }
  return { bits: 128, address };
}

/** The 16-bit groups of one half; the last of the whole address may be a dotted IPv4 address. */
function groups(text: string, last: boolean): number[] | null {
  if (text === '') return [];
  const list: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    if (last && i === parts.length - 1 && part.includes('.')) {
      const v4 = parseV4(part);
      if (v4 === null) return null;
      list.push(Number(v4.address >> 16n), Number(v4.address & 0xffffn));
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      list.push(Number.parseInt(part, 16));
    } else {
      return null;
    }
  }
  return list;
}
