import type { Circumstances } from '../scenario/index.ts';
import type { Citation } from './facts.ts';

type Mode = Circumstances['mode'];

/** What there is to say of a mode. */
type AboutTopic =
  | 'keys'
  | 'why'
  | 'access'
  | 'protects'
  | 'cost'
  | 'quota'
  | 'bucket-key'
  | 'turned-on'
  | 'policies'
  | 'kept'
  | 'lifetime'
  | 'rotation'
  | 'standard'
  | 'logs'
  | 'public'
  | 'default';

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

type Status = Citation['status'];

const guide = (page: string, title: string, status: Status = 'documented'): Citation => ({
  status,
  source: `S3 User Guide · ${title}`,
  url: `${S3_GUIDE}${page}.html`,
});
const sseS3 = (status?: Status) =>
  guide('UsingServerSideEncryption', 'Using SSE-S3', status ?? 'documented');
const sseKms = (status?: Status) =>
  guide('UsingKMSEncryption', 'Using SSE-KMS', status ?? 'documented');
const bucketKey = (status?: Status) =>
  guide('bucket-key', 'Amazon S3 Bucket Keys', status ?? 'documented');
const dsse = (status?: Status) =>
  guide('UsingDSSEncryption', 'Using DSSE-KMS', status ?? 'documented');
const sseC = (status?: Status) =>
  guide('ServerSideEncryptionCustomerKeys', 'Using SSE-C', status ?? 'documented');
const KMS_PRICES: Citation = {
  status: 'recorded',
  source: 'AWS KMS · Pricing; the rate as third parties quote it',
  url: 'https://aws.amazon.com/kms/pricing/',
};
const KMS_ROTATION: Citation = {
  status: 'documented',
  source: 'KMS Developer Guide · Rotate KMS keys',
  url: `${KMS_GUIDE}rotate-keys.html`,
};
const ACCESS_LOGS = guide('enable-server-access-logging', 'Enabling server access logging');

/** On what each statement about a mode rests. Each language has the wording, for exactly these. */
const ABOUT = {
  'sse-s3': {
    keys: sseS3(),
    access: sseS3('inferred'),
    protects: sseS3('inferred'),
    cost: sseS3(),
    logs: ACCESS_LOGS,
    public: guide('serv-side-encryption', 'Protecting data with encryption', 'inferred'),
    default: guide('default-encryption-faq', 'Default encryption FAQ'),
  },
  'sse-kms': {
    keys: sseKms(),
    why: {
      status: 'documented',
      source: 'KMS API · Encrypt',
      url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html',
    },
    access: sseKms(),
    cost: KMS_PRICES,
    quota: {
      status: 'documented',
      source: 'KMS Developer Guide · Request quotas',
      url: `${KMS_GUIDE}requests-per-second.html`,
    },
    'bucket-key': bucketKey(),
    rotation: KMS_ROTATION,
    logs: ACCESS_LOGS,
    public: sseKms(),
  },
  'sse-kms-bucket-key': {
    keys: bucketKey(),
    cost: bucketKey(),
    'turned-on': bucketKey(),
    access: bucketKey('inferred'),
    policies: bucketKey(),
    kept: bucketKey('modelled'),
    lifetime: bucketKey('modelled'),
    rotation: bucketKey('inferred'),
    public: sseKms(),
  },
  'dsse-kms': {
    keys: dsse(),
    access: dsse('inferred'),
    cost: dsse(),
    'bucket-key': bucketKey(),
    standard: dsse(),
    public: sseKms('inferred'),
  },
  'sse-c': {
    keys: sseC(),
    access: sseC('inferred'),
    cost: sseC(),
    default: guide('blocking-unblocking-s3-c-encryption-gpb', 'Blocking or unblocking SSE-C'),
    rotation: sseC('inferred'),
    public: sseC('modelled'),
  },
} as const satisfies Readonly<Record<Mode, Partial<Readonly<Record<AboutTopic, Citation>>>>>;

/** What a language says of the modes. */
export interface AboutTexts {
  readonly headings: Readonly<Record<AboutTopic, string>>;
  /** What no mode here is about. */
  readonly scope: string;
  readonly modes: {
    readonly [M in Mode]: {
      /** The full name, as AWS writes it. */
      readonly name: string;
      /** What it is, in a line. */
      readonly what: string;
      readonly rows: Readonly<Record<keyof (typeof ABOUT)[M], string>>;
    };
  };
}

/** A statement about a mode, with what it rests on. */
interface AboutRow extends Citation {
  readonly topic: AboutTopic;
  readonly heading: string;
  readonly text: string;
}

/** All that is said of a mode. */
export interface ModeAbout {
  readonly name: string;
  readonly what: string;
  readonly rows: readonly AboutRow[];
  readonly scope: string;
}

export function aboutMode(mode: Mode, { headings, scope, modes }: AboutTexts): ModeAbout {
  const { name, what, rows } = modes[mode];
  const texts: Partial<Readonly<Record<AboutTopic, string>>> = rows;
  const citations: Partial<Readonly<Record<AboutTopic, Citation>>> = ABOUT[mode];
  return {
    name,
    what,
    scope,
    rows: (Object.entries(citations) as [AboutTopic, Citation][]).map(([topic, citation]) => ({
      ...citation,
      topic,
      heading: headings[topic],
      text: texts[topic] ?? '',
    })),
  };
}
