import { grantsIn, type PolicyDocument } from '../../aws/iam/index.ts';
import type { NewPrincipal } from '../../aws/principals.ts';
import type { LevelPolicy, NamedPolicy } from '../../aws/surroundings.ts';
import {
  type MoreKind,
  type MorePolicy,
  type OwnPolicies,
  POLICY_KEY_ID,
} from '../../scenario/index.ts';
import { CALLER_POLICIES } from './policies.ts';
import { policyWorld, type Scene } from './scene.ts';
import { CALLERS, WORLD } from './world.ts';

/** A policy of the scenario's own, speaking of the run's key; null where a field's preset applies. */
export function ownText(scene: Scene, kind: Exclude<keyof OwnPolicies, 'more'>): string | null {
  const text = scene.own[kind];
  return text === undefined ? null : ofRun(scene, text);
}

function ofRun(scene: Scene, text: string): string {
  const keyId = scene.keyArn?.split('/').at(-1);
  return keyId === undefined ? text.trim() : text.trim().replaceAll(POLICY_KEY_ID, keyId);
}

/**
 * What the scenario's own policies make of the caller, and of what is around it, from here on. What lies in the bucket
 * already was uploaded under the usual ones.
 */
export function applyOwnPolicies(scene: Scene): void {
  const { surroundings, kms } = scene.cloud;
  applyToCaller(scene);
  surroundings.endpoint = further(scene, 'endpoint')[0] ?? null;
  const [caller, owner] = [CALLERS[scene.circumstances.caller], WORLD.account];
  const scp = ofOrganization(scene, 'scp');
  const rcp = ofOrganization(scene, 'rcp');
  const account = caller.arn.split(':')[4] ?? '';
  if (account === owner) surroundings.put(owner, { scp, rcp });
  else {
    surroundings.put(owner, { rcp });
    if (account !== '') surroundings.put(account, { scp });
  }
  if (scene.keyArn !== null) kms.grant(scene.keyArn, grantsOf(scene));
}

function applyToCaller(scene: Scene): void {
  const { caller } = scene.circumstances;
  const { arn, credentials } = CALLERS[caller];
  const text = ownText(scene, 'identity');
  const identity = further(scene, 'identity');
  const [boundary] = further(scene, 'boundary');
  const session = further(scene, 'session');
  const isUsual = text === null && identity.length + session.length === 0 && !boundary;
  if (credentials === null || isUsual) return;
  const first =
    text === null
      ? CALLER_POLICIES[caller](policyWorld(scene))
      : text === ''
        ? []
        : [JSON.parse(text) as PolicyDocument];
  const principal: NewPrincipal = {
    accessKeyId: credentials.accessKeyId,
    arn,
    policies: [...first, ...identity.map(({ document }) => document)],
    policyNames: [...first.map(() => undefined), ...identity.map(({ name }) => name || undefined)],
    boundary: boundary ?? null,
    session,
  };
  scene.cloud.principals.add(principal);
}

/** The further policies of a kind, in the order in which they were given. */
function further(scene: Scene, kind: Exclude<MoreKind, 'grant'>): readonly NamedPolicy[] {
  return written(scene, kind).map(({ name = '', text }) => ({
    name,
    document: JSON.parse(ofRun(scene, text)) as PolicyDocument,
  }));
}

function ofOrganization(scene: Scene, kind: 'scp' | 'rcp'): readonly LevelPolicy[] {
  const levels = written(scene, kind).map(({ level = 0 }) => level);
  return further(scene, kind).map((policy, i) => ({ ...policy, level: levels[i] ?? 0 }));
}

function grantsOf(scene: Scene) {
  return written(scene, 'grant').flatMap(({ text }) => grantsIn(JSON.parse(ofRun(scene, text))));
}

function written({ own }: Scene, kind: MoreKind): readonly MorePolicy[] {
  return (own.more ?? []).filter((each) => each.kind === kind && each.text.trim() !== '');
}
