import { ARN_LETTERS, isKmsArn, keyArnAt } from './arns.ts';
import type { PolicyKind } from './evidence.ts';
import type { Flow } from './flow.ts';
import { apart, hasBlanks, hasBreaks, shown, wordEnd } from './flow.ts';
import { isKnownAction } from './operations.ts';

/*
 * "User: … is not authorized to perform: … on resource: … because no … policy allows the … action", and every variant of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */

export interface Refusal {
  readonly caller: string | null;
  readonly action: string;
  readonly resource: string | null;
  /** Whether a resource is named, also where its name is not whole. */
  readonly namesResource: boolean;
  readonly deny: 'explicit' | 'implicit' | null;
  readonly policy: PolicyKind | null;
  /** Where the sentence begins and ends in the flow. */
  readonly from: number;
  readonly to: number;
}

const ANCHOR = 'notauthorizedtoperform';
/** Longest ARN of a caller, and of an object, with something to spare. */
const MOST_CALLER = 2100;
const MOST_RESOURCE = 1300;
/** So many sentences are looked at; where none of them is a refusal, none will come. */
const MOST_SENTENCES = 300;

/** The first refusal that names an action. */
export function findRefusal(flow: Flow): Refusal | null {
  let at = flow.text.indexOf(ANCHOR);
  for (let seen = 0; at >= 0 && seen < MOST_SENTENCES; seen += 1) {
    const refusal = refusalAt(flow, at);
    if (refusal !== null) return refusal;
    at = flow.text.indexOf(ANCHOR, at + ANCHOR.length);
  }
  return null;
}

function refusalAt(flow: Flow, anchor: number): Refusal | null {
  const action = actionAt(flow, anchor + ANCHOR.length);
  if (action === null) return null;
  const caller = callerBefore(flow.text, anchor);
  const resource = resourceAt(flow, action.end);
  const reason = reasonAt(flow.text, resource.end);
  return {
    caller: caller?.name ?? null,
    action: action.name,
    resource: resource.arn,
    namesResource: resource.isNamed,
    deny: reason.deny,
    policy: reason.policy,
    from: caller?.from ?? anchor,
    to: reason.end,
  };
}

/** The caller's ARN, or a service's name, which stands whole between "User:" and "is not authorized". */
function callerBefore(text: string, anchor: number): { name: string; from: number } | null {
  const before = text.slice(Math.max(0, anchor - MOST_CALLER), anchor);
  const found = /(?:User|Principal):["'`*]{0,3}([^"'`*|;(){}]{3,2000})["'`*]{0,3}(?:is|was)$/.exec(
    before.slice(Math.max(before.lastIndexOf('User:'), before.lastIndexOf('Principal:'), 0)),
  );
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  if (!/^arn:[a-z-]{2,30}:/.test(name) && !/^[a-z0-9.-]{2,80}\.amazonaws\.com(?:\.cn)?$/.test(name))
    return null;
  return { name, from: anchor - found[0].length };
}

/** Where an action ends: at what AWS writes after it, or with the word. */
const ACTION =
  /[:]?["'`*]{0,3}([a-z][a-z0-9-]{1,38}:[A-Z][A-Za-z0-9]{2,60}?)(?=["'`*]{0,3}(?:on(?:the)?resources?(?::|["'`])|ontheresource|onthisresource|on["'`*]{0,3}arn:|because|with(?:an)?explicit))/y;
const ACTION_WORD = /[:]?["'`*]{0,3}([a-z][a-z0-9-]{1,38}:[A-Z][A-Za-z0-9]{2,60})/y;

function actionAt(flow: Flow, from: number): { name: string; end: number } | null {
  ACTION.lastIndex = from;
  const found = ACTION.exec(flow.text);
  if (found?.[1] !== undefined) return { name: found[1], end: ACTION.lastIndex };
  ACTION_WORD.lastIndex = from;
  const word = ACTION_WORD.exec(flow.text);
  if (word?.[1] === undefined) return null;
  const start = ACTION_WORD.lastIndex - word[1].length;
  const colon = flow.text.indexOf(':', start);
  const end = wordEnd(flow, colon + 1, /[A-Za-z0-9]/, 100);
  const name = flow.text.slice(start, end);
  // Nothing tells that the last word of a text is whole but that there is such an action.
  if (end === flow.text.length && !isKnownAction(name)) return null;
  return /:[A-Z]/.test(name) ? { name, end } : null;
}

interface Named {
  readonly arn: string | null;
  readonly isNamed: boolean;
  readonly end: number;
}

/** Region and account may be empty or hidden; what the ARN is of may not. */
const WHOLE = /^arn:[a-z-]{2,30}:[a-z0-9-]{2,30}:[^:]*:[^:]*:./;

function resourceAt(flow: Flow, from: number): Named {
  const { text } = flow;
  const lead = /["'`*]{0,3}(?:on(?:the)?resources?(?::|(?=["'`]))|on(?=["'`*]{0,3}arn:))/y;
  lead.lastIndex = from;
  if (!lead.test(text)) {
    const unnamed = /["'`*]{0,3}(?:ontheresourceassociatedwiththisciphertext|onthisresource)/y;
    unnamed.lastIndex = from;
    return { arn: null, isNamed: false, end: unnamed.test(text) ? unnamed.lastIndex : from };
  }
  const quotes = /["'`*]{1,4}|&quot;|/y;
  quotes.lastIndex = lead.lastIndex;
  const quote = quotes.exec(text)?.[0] ?? '';
  const start = quotes.lastIndex;
  const end = quote === '' ? unquotedEnd(flow, start) : closing(text, quote, start);
  // A quote that is not closed has lost its end, and with it a part of the name.
  if (end < 0 || end - start > MOST_RESOURCE) return { arn: null, isNamed: true, end: start };
  const arn = shown(flow, start, end);
  const isWhole = WHOLE.test(arn) && !/(?:\.\.\.|…)$/.test(arn) && !isCut(flow, arn, end);
  return { arn: isWhole ? arn : null, isNamed: true, end };
}

/** Where a quote is closed; -1 where it is not. A terminal that broke an entity in two has left it as it stands in XML. */
function closing(text: string, quote: string, from: number): number {
  const sign = quote === '&quot;' ? '"' : quote.slice(-1);
  const plain = text.indexOf(sign, from);
  const entity = sign === '"' ? text.slice(from, from + MOST_RESOURCE).indexOf('&quot;') : -1;
  if (entity < 0) return plain;
  return plain < 0 ? from + entity : Math.min(plain, from + entity);
}

/** The ARN of a key tells where it ends; others end before the reason, or with the word. */
function unquotedEnd(flow: Flow, start: number): number {
  const { text } = flow;
  keyArnAt.lastIndex = start;
  if (keyArnAt.test(text)) return keyArnAt.lastIndex;
  const word = wordEnd(flow, start, ARN_LETTERS);
  const near = text.slice(start, start + MOST_RESOURCE);
  const reason = near.search(/because(?:no|the|public)|withanexplicitdeny/);
  if (reason >= 0 && apart(flow, start + reason)) {
    const end = start + reason;
    // A key of an object may hold blanks; over several lines they are rather those between words.
    if (!hasBlanks(flow, start, end) || !hasBreaks(flow, start, end)) {
      if (!/<\/|[{}]|\(Service|statuscode:/.test(text.slice(start, end))) return end;
    }
  }
  let end = word;
  while (end > start && /[.:!?*]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Whether the text ends within the ARN of a key, which would be longer. */
function isCut(flow: Flow, arn: string, end: number): boolean {
  if (end < flow.text.length || !arn.includes(':kms:')) return false;
  keyArnAt.lastIndex = 0;
  return !(keyArnAt.test(arn) && keyArnAt.lastIndex === arn.length) && !/:alias\/./.test(arn);
}

const KINDS: readonly (readonly [RegExp, PolicyKind])[] = [
  [/^identity-?based/, 'identity'],
  [/^resource-?based/, 'resource'],
  [/^resourcecontrolpolic/, 'rcp'],
  [/^servicecontrolpolic/, 'scp'],
  [/^permissions?boundar/, 'boundary'],
  [/^sessionpolic/, 'session'],
  [/^vpcendpointpolic/, 'endpoint'],
  [/^(?:roletrust|bucket|key|kmskey|accesspoint|s3accesspoint|vaultlock)polic/, 'resource'],
];

function kindAt(text: string, from: number): PolicyKind | null {
  const words = text.slice(from, from + 40).toLowerCase();
  for (const article of ['', 'an', 'a', 'the', 'this']) {
    if (!words.startsWith(article)) continue;
    const found = KINDS.find(([pattern]) => pattern.test(words.slice(article.length)));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** What KMS tells another account, whatever the reason is. */
const THREE_REASONS = 'theresourcedoesnotexistinthisregion';

function reasonAt(text: string, from: number): Pick<Refusal, 'deny' | 'policy'> & { end: number } {
  const lead = /(?:&quot;|["'`*.,]{0,4})(?:(withanexplicitdeny(?:in)?)|because(no)?)/y;
  lead.lastIndex = from;
  const found = lead.exec(text);
  if (found === null) return { deny: null, policy: null, end: from };
  const start = lead.lastIndex;
  const end = Math.min(text.length, start + 60);
  if (found[1] !== undefined) return { deny: 'explicit', policy: kindAt(text, start), end };
  if (found[2] !== undefined) return { deny: 'implicit', policy: kindAt(text, start), end };
  const isOneOfThree = text
    .slice(start, start + 60)
    .toLowerCase()
    .startsWith(THREE_REASONS);
  return { deny: null, policy: isOneOfThree ? 'resource' : null, end };
}

/** The key that a refusal is about. */
export function keyOf({ resource }: Refusal): string | null {
  return resource !== null && isKmsArn(resource) ? resource : null;
}
