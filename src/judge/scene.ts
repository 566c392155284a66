import { type AuthorizationQuestion, type Authorizer, authorize } from '../aws/authorize.ts';
import { ROOT_ACCESS_KEY_ID } from '../aws/principals.ts';
import { s3Element } from '../aws/s3/wire/s3-xml.ts';
import { systemEntropy } from '../crypto/index.ts';
import { element } from '../lib/xml.ts';
import { joined } from '../modes/abilities.ts';
import { modeOf } from '../modes/registry.ts';
import { outcomeOf } from '../modes/run/outcome.ts';
import { openScene, RunClock, type Scene, SEEDED_NOW } from '../modes/run/scene.ts';
import { SCENE_ABILITIES } from '../modes/run/scene-abilities.ts';
import { setUp } from '../modes/run/set-up.ts';
import { play } from '../modes/run/stage.ts';
import { CALLERS, EXAMPLE_CREDENTIALS, WORLD } from '../modes/run/world.ts';
import { type Circumstances, type PolicyRequest, SAMPLE_OBJECT } from '../scenario/index.ts';
import { type Recorder, silentRecorder } from '../trace/index.ts';
import { clientWith } from './faults.ts';
import { FURTHER_OPERATIONS, presignedByCli, type SoleAct, soleAct } from './sole-acts.ts';

type Sent = Parameters<Recorder['send']>[0];
type Failure = Parameters<Recorder['fail']>[0];

/** A request to play, in the names of the flows. */
export interface SceneRequest {
  readonly circumstances: Circumstances;
  /** By which mode the object lies there that is read. */
  readonly storedBy: Circumstances['mode'];
  readonly isRoot: boolean;
  /** What is sent: what the circumstances play, or an operation that no flow has. */
  readonly act: 'flow' | SoleAct;
  readonly isPresigned: boolean;
  /** Whether the object that is read is not there. */
  readonly isMissing: boolean;
  /** Whether that object is another account's. */
  readonly isForeign: boolean;
  /** Whether the bucket policy is public, as S3 sees it; that counts where public access is blocked. */
  readonly isPublic: boolean;
  readonly blocksPublic: boolean;
  /** What is wrong with it as it is sent. */
  readonly fault: PolicyRequest['fault'];
}

/** A question that S3 or KMS put to the policies. */
interface NotedQuestion {
  readonly question: AuthorizationQuestion;
  /** Name of the step in which the client sent what it was asked for: `s3.put-object`. */
  readonly sent: string;
}

/** A refusal that no policy can lift. */
export interface OwnRefusal {
  /** Who refuses; S3 passes on what KMS says. */
  readonly service: 's3' | 'kms';
  /** Id of the cause, as in the table of causes. */
  readonly cause: string;
  /** Of S3's answer. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What came of a request whose every question was answered with yes. */
export interface Played {
  readonly questions: readonly NotedQuestion[];
  readonly refusal: OwnRefusal | null;
  /** The first request of the client. */
  readonly sent: Sent['message'];
  /** ARN of the customer managed key; null where there is none. */
  readonly keyArn: string | null;
}

/** The object's key in the scene: nothing else is called so. */
export const SCENE_OBJECT = 'the-object-of-the-request';

/**
 * That a bucket policy has a say is noted by its being there; what it says nobody reads, but whether it is public, and
 * whether it denies something, which is all that reaches another account's object.
 */
function anyBucketPolicy(isPublic: boolean): string {
  const about = { Action: 's3:GetObject', Resource: `arn:aws:s3:::${WORLD.bucket}/*` };
  const Principal = isPublic ? '*' : { AWS: `arn:aws:iam::${WORLD.account}:root` };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal, ...about },
      { Effect: 'Deny', Principal: '*', ...about },
    ],
  });
}

const BLOCK_ALL = s3Element(
  'PublicAccessBlockConfiguration',
  ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].map(
    (setting) => element(setting, 'true'),
  ),
).xml;

const ACLS_ON = s3Element('OwnershipControls', [
  element('Rule', [element('ObjectOwnership', 'ObjectWriter')]),
]).xml;

const played = new Map<string, Promise<Played>>();

/** A no to one of a request's questions. */
export interface Refusing {
  /** Which of them, from 0. */
  readonly question: number;
  readonly answer: Extract<ReturnType<Authorizer>, { readonly allowed: false }>;
}

const refusedBefore = new Map<string, Promise<Played>>();

/** Plays a request that the policies refuse at one of its questions, for what the client is told. */
export function playRefusal(request: SceneRequest, refusing: Refusing): Promise<Played> {
  const id = JSON.stringify([request, refusing.question, refusing.answer.reason]);
  const known = refusedBefore.get(id) ?? playAnew(request, refusing);
  refusedBefore.set(id, known);
  return known;
}

/**
 * Sends a request to the simulated S3 as the flow's client does, with an authorizer that notes each question and answers
 * yes. No policy has a part in that, so that each request is played once and remembered.
 */
export function playScene(request: SceneRequest): Promise<Played> {
  const id = JSON.stringify(request);
  const known = played.get(id) ?? playAnew(request);
  played.set(id, known);
  return known;
}

async function playAnew(request: SceneRequest, refusing: Refusing | null = null): Promise<Played> {
  const { circumstances, storedBy } = request;
  const [mode, stored] = [modeOf(circumstances.mode), modeOf(storedBy)];
  if (mode === undefined || stored === undefined) throw new Error(`no mode "${storedBy}"`);
  const questions: NotedQuestion[] = [];
  const sent: Sent[] = [];
  const failures: Failure[] = [];
  let isOnStage = false;
  const scene = openScene({
    mode,
    storedBy: stored,
    circumstances,
    own: { bucket: anyBucketPolicy(request.isPublic) },
    storedAs: request.isForeign ? 'other-account' : 's3-and-kms',
    object: { ...SAMPLE_OBJECT, name: SCENE_OBJECT },
    entropy: systemEntropy,
    clock: new RunClock({ now: () => SEEDED_NOW }),
    abilities: joined([SCENE_ABILITIES, { s3: FURTHER_OPERATIONS }]),
    recorder: {
      ...silentRecorder(systemEntropy),
      spansOf: () => [],
      send: (record) => {
        if (isOnStage && record.actor === 'client') sent.push(record);
      },
      fail: (record) => void failures.push(record),
    },
    authorizer: (recorder, question) => {
      // The other account needs every permission for what it stores beforehand.
      if (!isOnStage && request.isForeign) return { allowed: true };
      if (!isOnStage) return authorize(recorder, question);
      questions.push({ question, sent: sent.at(-1)?.name ?? '' });
      return questions.length - 1 === refusing?.question ? refusing.answer : { allowed: true };
    },
  });
  await setUp(scene);
  if (request.isMissing) await scene.administrator.bucket('DELETE', `/${SCENE_OBJECT}`);
  if (request.blocksPublic)
    await scene.administrator.bucket('PUT', '?publicAccessBlock', BLOCK_ALL);
  // With ACLs switched off, as buckets are, S3 does not come to look whether one is public.
  if (request.blocksPublic && request.fault === 'public-acl')
    await scene.administrator.bucket('PUT', '?ownershipControls', ACLS_ON);
  isOnStage = true;
  // One object shows what a flow makes a point of with several.
  const response = await send({ ...scene, objects: scene.objects.slice(0, 1) }, request);
  const [first] = sent;
  if (first === undefined) throw new Error('a request is sent');
  const { status, code, message } = outcomeOf(response);
  const failure = failures.at(-1);
  return {
    questions,
    refusal:
      status < 300
        ? null
        : {
            service: failure?.actor === 'kms' ? 'kms' : 's3',
            cause: failure?.cause.id ?? '',
            status,
            // An answer to HEAD has no body to say it in.
            code: code ?? failure?.code ?? '',
            message: message ?? failure?.message ?? '',
          },
    sent: first.message,
    keyArn: scene.keyArn,
  };
}

function send(scene: Scene, request: SceneRequest) {
  const { circumstances, isRoot, act } = request;
  const { caller, connection } = circumstances;
  const client = clientWith(request.fault, scene.cloud.s3, {
    bucket: WORLD.bucket,
    region: WORLD.region,
    scheme: connection,
    credentials: isRoot
      ? { ...EXAMPLE_CREDENTIALS, accessKeyId: ROOT_ACCESS_KEY_ID }
      : CALLERS[caller].credentials,
    usesKmsKey: scene.mode.usesKmsKey,
    ...(request.isPresigned ? { presign: presignedByCli } : {}),
  });
  if (act === 'flow') return play(scene, client);
  return soleAct(scene, client, act, anyBucketPolicy(request.isPublic));
}
