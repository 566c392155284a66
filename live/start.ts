import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partitionOf } from '../src/aws/iam/index.ts';
import { systemEntropy } from '../src/crypto/index.ts';
import { provideNativeCrypto } from '../src/crypto/native.ts';
import { part } from '../src/lib/part.ts';
import { assembleCloud, recordedBy } from '../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../src/modes/every-ability.ts';
import { Estate, traceRecorder } from '../src/trace/index.ts';
import type { Live, LiveOptions } from './api.ts';
import { recipes } from './command/recipes.ts';
import type { DataStore } from './data/data-store.ts';
import { FlowLog } from './flows/flow-log.ts';
import { makeCertificate } from './http/certificate.ts';
import { startEndpoint } from './http/endpoint.ts';
import { nodeCrypto } from './node-crypto.ts';
import { type PageServer, startPage } from './page/page-server.ts';
import type { RecordedCloud } from './recording/record.ts';
import { applySetUp } from './set-up/apply.ts';
import { rootOf } from './set-up/caller.ts';
import { checkSetUp } from './set-up/shape.ts';
import type { LiveSetUp } from './set-up/types.ts';

/** Brings the store's binaries, which only some want. */
const loadData = part(() => import('./data/data-store.ts'));

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT = '111122223333';

/**
 * The root user's access key, always the same: what a client was once told stays right. It guards nothing, since any other access key
 * is root's too. Of the form that clients know, and that scanners for leaked keys let pass.
 */
const ROOT = {
  accessKeyId: 'AKIALIVE00000EXAMPLE',
  secretAccessKey: 'liveOnThisMachineAloneNotSecretEXAMPLEKEY',
};

/** What of a set-up, or of a data folder, has to be mended. */
export class LiveSetUpError extends Error {
  override name = 'LiveSetUpError';
  /** A line for each fault, its place first. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Starts an endpoint on 127.0.0.1 and ::1. Rejects with `LiveSetUpError` where set-up or data folder cannot be used. */
export async function startLive(options: LiveOptions = {}): Promise<Live> {
  provideNativeCrypto(nodeCrypto);
  const begun = checked(options.setUp ?? {});
  const region = options.region ?? begun.region ?? DEFAULT_REGION;
  const account = options.account ?? begun.account ?? DEFAULT_ACCOUNT;
  const cloud: RecordedCloud = {
    parts: assembleCloud({ account, region, sourceIp: '127.0.0.1', abilities: EVERY_ABILITY }),
    estate: new Estate(),
    entropy: systemEntropy,
    now: Date.now,
  };
  const data = options.data === undefined ? null : await keptIn(options.data, cloud);
  try {
    return await open(options, { begun, region, account, cloud, data });
  } catch (error) {
    await data?.close();
    throw error;
  }
}

interface Site {
  readonly begun: LiveSetUp;
  readonly region: string;
  readonly account: string;
  readonly cloud: RecordedCloud;
  readonly data: DataStore | null;
}

async function keptIn(folder: string, { parts, estate }: RecordedCloud): Promise<DataStore> {
  const { openData } = await loadData();
  const opened = await openData(folder, parts, estate);
  if (!opened.ok) throw new LiveSetUpError([opened.error]);
  return opened.value;
}

/** Reading asks nothing of the disk. */
const READING = ['GET', 'HEAD'];

async function open(options: LiveOptions, site: Site): Promise<Live> {
  const { begun, region, account, cloud, data } = site;
  const declared = new Set([ROOT.accessKeyId]);
  const arn = `arn:${partitionOf(region)}:iam::${account}:root`;
  cloud.parts.principals.add({ arn, ...ROOT });
  const setUp = async (wanted: LiveSetUp) => {
    const read = checked(wanted);
    for (const { accessKeyId } of read.principals ?? []) declared.add(accessKeyId);
    // On record, so that later flows know the keys that are made here; of what is done itself nobody asks.
    const { entropy, now, estate } = cloud;
    const parts = recordedBy(cloud.parts, traceRecorder(entropy, now, { estate }));
    const applied = await applySetUp({ parts, root: rootOf(parts, region), region, account }, read);
    if (!applied.ok) throw new LiveSetUpError(applied.error);
    await data?.commit();
    return { keys: applied.value };
  };
  await setUp(begun);
  const bugs = options.onBug === undefined ? {} : { onBug: options.onBug };
  let page: PageServer | null = null;
  const log = new FlowLog({
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...bugs,
    linkTo: (id) => `${page?.url ?? ''}#/live/${id}`,
  });
  const { tls = false } = options;
  const made = tls === true ? makeCertificate(cloud.now()) : null;
  const certificate = typeof tls === 'object' ? tls : made;
  const endpoint = await startEndpoint({
    cloud,
    port: options.port ?? 0,
    ...(certificate === null ? {} : { tls: { key: certificate.key, cert: certificate.cert } }),
    isDeclared: (accessKeyId) => declared.has(accessKeyId),
    onExchange: (exchange) => log.add(exchange),
    ...(data === null
      ? {}
      : {
          beforeAnswer: async ({ request }) => {
            if (!READING.includes(request.method)) await data.commit();
          },
        }),
    ...bugs,
  });
  if (options.pagePort !== undefined) {
    const access = { endpoint: endpoint.url, region, ...ROOT };
    const state = { endpoint: endpoint.url, region, account, durable: data !== null };
    page = await startPage({
      site: siteFolder(),
      log,
      state: () => ({ ...state, recipes: recipes(access) }),
      port: options.pagePort,
      ...bugs,
    });
  }
  return {
    endpoint: endpoint.url,
    region,
    account,
    credentials: ROOT,
    page: page?.url ?? null,
    certificate: made?.ca ?? null,
    setUp,
    flows: () => log.flows(),
    clear: () => void log.ask({ type: 'clear' }),
    stop: async () => {
      await Promise.all([endpoint.stop(), page?.stop()]);
      await data?.close();
    },
  };
}

/** Where the built explorer lies: beside the program, as beside its source. */
function siteFolder(): string {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new LiveSetUpError([
    `The page is not built: there is no ${join(folder, 'index.html')}. Run "npm run build" first.`,
  ]);
}

function checked(setUp: LiveSetUp): LiveSetUp {
  const read = checkSetUp(setUp);
  if (!read.ok) throw new LiveSetUpError(read.error);
  return read.value;
}
