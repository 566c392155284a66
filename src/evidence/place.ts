import { ARN_LETTERS } from './arns.ts';
import type { Flow } from './flow.ts';
import { apart, shown, wordEnd } from './flow.ts';
import { isForObjects } from './operations.ts';

/** A bucket, by its name or the ARN of an access point, and the key of an object where there is one. */
export interface Place {
  readonly bucket: string;
  readonly key: string | null;
}

const BUCKET = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,254}$/;
const ACCESS_POINT =
  /^(arn:aws[a-z-]{0,20}:s3(?:express|-outposts|-object-lambda)?:[a-z0-9-]{0,30}:\d{12}:(?:accesspoint|bucket|outpost)\/[\w.-]{1,255}(?:\/(?:accesspoint|bucket)\/[\w.-]{1,255})?)(?:\/(?:object\/)?(.*))?$/s;

/** What follows `s3://`, or `bucket/key` alone; null where a name is still to be filled in. */
export function placeOf(path: string): Place | null {
  const point = ACCESS_POINT.exec(path);
  if (point?.[1] !== undefined) return { bucket: point[1], key: point[2] || null };
  const slash = path.indexOf('/');
  const bucket = slash < 0 ? path : path.slice(0, slash);
  const key = slash < 0 ? '' : path.slice(slash + 1);
  if (!BUCKET.test(bucket) || /[$<{]|\.\.\.$|…/.test(key)) return null;
  return { bucket, key: key === '' ? null : key };
}

/** ARN of what an action is asked for: the object, or the bucket for an action on buckets; null where that is not named. */
export function arnOf(
  place: Place | null,
  action: string | null,
  partition: string,
): string | null {
  if (place === null || action?.startsWith('kms:') === true) return null;
  if (action === 's3:ListAllMyBuckets') return null;
  const { bucket, key } = place;
  const isArn = bucket.startsWith('arn:');
  const arn = isArn ? bucket : `arn:${partition}:s3:::${bucket}`;
  const wantsObject = action === null ? key !== null : isForObjects(action);
  if (!wantsObject) return arn;
  if (key === null) return null;
  return isArn && arn.includes(':accesspoint/') ? `${arn}/object/${key}` : `${arn}/${key}`;
}

/** The place that a message names, the most telling first: what failed, the parameters, an address. */
export function findPlace(flow: Flow, operation: string | null): Place | null {
  return (
    failedTransfer(flow, operation) ??
    failedUpload(flow) ??
    fromElements(flow) ??
    fromParameters(flow) ??
    onlyOne([...fromUris(flow), ...fromHosts(flow)]) ??
    requestLine(flow.text)?.place ??
    onlyOne(fromArns(flow))
  );
}

const URI = /s3[an]?:\/\//g;
const ENDS = /(?:fatalerror:)?An(?:client)?erroroccurred\(|Aclienterror\(|anerroroccurred\(/;

/** "upload failed: ./a to s3://b/k An error occurred (…", as the CLI says it; keys may hold blanks. */
function failedTransfer(flow: Flow, operation: string | null): Place | null {
  const found = /(upload|download|copy|move|delete|remove_bucket|make_bucket)failed:/.exec(
    flow.text,
  );
  if (found === null) return null;
  const start = found.index + found[0].length;
  const rest = flow.text.slice(start, start + 4000);
  const length = rest.search(ENDS);
  const region = length < 0 ? rest : rest.slice(0, length);
  const places = [...region.matchAll(URI)].map((uri) => {
    const from = start + uri.index + uri[0].length;
    return placeOf(shown(flow, from, uriEnd(flow, from, start + region.length, length >= 0)));
  });
  const isOfSource = operation !== null && /^(?:Get|Head)/.test(operation);
  const place = found[1] === 'download' || isOfSource ? places[0] : places.at(-1);
  return place ?? null;
}

/** Up to the word "to" or to the end of the region; where that is not known, to the end of the word. */
function uriEnd(flow: Flow, from: number, last: number, isClosed: boolean): number {
  for (let at = from; at < last - 1; at += 1) {
    if (flow.text.startsWith('to', at) && flow.gaps[at] !== 0 && apart(flow, at + 2)) return at;
  }
  return isClosed ? last : wordEnd(flow, from, ARN_LETTERS);
}

/** "Failed to upload ./a to bucket/key: An error occurred", as boto3 says it. */
function failedUpload(flow: Flow): Place | null {
  const start = flow.text.indexOf('Failedtoupload');
  if (start < 0) return null;
  const rest = flow.text.slice(start, start + 4000);
  const length = rest.search(/:Anerroroccurred\(/);
  if (length < 0) return null;
  for (let at = start + length - 2; at > start + 'Failedtoupload'.length; at -= 1) {
    if (flow.text.startsWith('to', at) && flow.gaps[at] !== 0 && apart(flow, at + 2))
      return placeOf(shown(flow, at + 2, start + length));
  }
  return null;
}

/** BucketName, Key and Resource of S3's error document. */
function fromElements(flow: Flow): Place | null {
  const inside = (name: string): string | null => {
    const start = flow.text.indexOf(`<${name}>`);
    const from = start + name.length + 2;
    const end = start < 0 ? -1 : flow.text.indexOf('<', from);
    return end < 0 || end === from ? null : shown(flow, from, end);
  };
  const bucket = inside('BucketName');
  if (bucket !== null && BUCKET.test(bucket)) return { bucket, key: inside('Key') };
  const path = inside('Resource');
  return path?.startsWith('/') === true ? placeOf(path.slice(1)) : null;
}

/** `Bucket: 'b', Key: 'k'` in any notation; null when there are several that differ. */
function fromParameters(flow: Flow): Place | null {
  const bucket = parameter(
    flow,
    /(?<![A-Za-z])(?:Bucket|bucketName|bucket_name|BucketName|bucket)/g,
  );
  if (bucket === null || !BUCKET.test(bucket)) return null;
  return { bucket, key: parameter(flow, /(?<![A-Za-z])(?:Key|objectKey|object_key|key)/g) };
}

function parameter(flow: Flow, name: RegExp): string | null {
  const values = new Set<string>();
  for (const found of flow.text.matchAll(name)) {
    const lead = /["'`]?(?::|=>?)(?:Some\()?(["'`])/y;
    lead.lastIndex = found.index + found[0].length;
    const quote = lead.exec(flow.text)?.[1];
    const start = lead.lastIndex;
    const end = quote === undefined ? -1 : flow.text.indexOf(quote, start);
    if (end > start && end - start < 1100) values.add(shown(flow, start, end));
    if (values.size > 1) return null;
  }
  return [...values][0] ?? null;
}

/** `s3://bucket/key`, and as Hadoop writes it. */
function fromUris(flow: Flow): Place[] {
  const found = [...flow.text.matchAll(URI)].slice(0, 200);
  return found.flatMap(({ 0: scheme, index }) => {
    const from = index + scheme.length;
    const end = wordEnd(flow, from, ARN_LETTERS);
    return placeOf(withoutStop(flow.text.slice(from, end))) ?? [];
  });
}

const VIRTUAL =
  /https?:\/\/([a-z0-9][a-z0-9.-]{1,62})\.s3(?:[.-](?:dualstack\.|fips[.-]|accelerate\.)?[a-z0-9-]{2,30})?\.amazonaws\.com(?:\.cn)?(?=[/?"'`:]|$)/g;
const PATH =
  /https?:\/\/s3(?:[.-](?:dualstack\.|fips[.-])?[a-z0-9-]{2,30})?\.amazonaws\.com(?:\.cn)?(?::\d+)?\//g;

/** Addresses of S3, with the bucket in the host or in the path. */
function fromHosts(flow: Flow): Place[] {
  const { text } = flow;
  const path = (from: number) => {
    const [whole = ''] = text.slice(from, wordEnd(flow, from, ARN_LETTERS)).split('?');
    return decoded(withoutStop(whole));
  };
  const virtual = [...text.matchAll(VIRTUAL)].slice(0, 100).map((found) => {
    const after = path(found.index + found[0].length);
    return placeOf(`${found[1]}${after.startsWith('/') ? after : ''}`);
  });
  const inPath = [...text.matchAll(PATH)]
    .slice(0, 100)
    .map((found) => placeOf(path(found.index + found[0].length)));
  return [...virtual, ...inPath].filter((place) => place !== null);
}

/** Where a request line is looked for. */
const BEGINNING = 100_000;

/** `PUT /key?… HTTP/1.1` and its Host, as tools print what they send; null where there is none for S3. */
export function requestLine(
  text: string,
): { readonly method: string; readonly place: Place | null; readonly query: string } | null {
  const found =
    /(GET|PUT|HEAD|DELETE)(\/[^\s"'<>?]{0,1024}?)(\?[^\s"'<>]{0,300}?)?HTTP\/[12](?:\.[01])?[^<]{0,400}?Host:([a-z0-9.-]{2,120}?)\.amazonaws\.com/i.exec(
      text.slice(0, BEGINNING),
    );
  if (found === null) return null;
  const [, method = '', path = '', query = '', host = ''] = found;
  const bucket = /^(.{1,63}?)\.s3(?:[.-]|$)/.exec(host)?.[1];
  if (bucket === undefined && !/^s3(?:[.-]|$)/.test(host)) return null;
  const whole = bucket === undefined ? path.slice(1) : bucket + path;
  return { method: method.toUpperCase(), place: placeOf(decoded(whole)), query };
}

/** ARNs of S3 that stand somewhere in the text. */
function fromArns(flow: Flow): Place[] {
  const found = [...flow.text.matchAll(/arn:aws[a-z-]{0,20}:s3:::/g)].slice(0, 200);
  return found.flatMap(({ 0: prefix, index }) => {
    const from = index + prefix.length;
    const path = withoutStop(flow.text.slice(from, wordEnd(flow, from, ARN_LETTERS)));
    return path.includes('*') ? [] : (placeOf(path) ?? []);
  });
}

/** The one place that is named, however often; of several in one bucket the bucket; of an object and its bucket the object. */
function onlyOne(places: readonly Place[]): Place | null {
  const [first] = places;
  if (first === undefined || places.some(({ bucket }) => bucket !== first.bucket)) return null;
  const keys = new Set(places.map(({ key }) => key).filter((key) => key !== null));
  return { bucket: first.bucket, key: keys.size === 1 ? ([...keys][0] ?? null) : null };
}

const withoutStop = (path: string) => path.replace(/[.:!?*]{1,8}$/, '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
