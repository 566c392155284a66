import { bucketKeyTexts } from '../../i18n/texts/bucket-key.ts';
import type { Text } from '../../lib/text.ts';
import type { FactStatus } from '../../narration/index.ts';
import { BasisBadge } from '../kit/basis-badge.tsx';
import { ArrowRightIcon } from '../kit/icons.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { flowAddress, GIVEN_UP, GIVEN_UP_IDS, type GivenUp } from './flows.ts';
import { SourceLink } from './source-link.tsx';

const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const BUCKET_KEY = `${GUIDE}bucket-key.html`;

interface Item {
  readonly title: Text;
  readonly text: Text;
  readonly see: Text;
  readonly status: FactStatus;
  readonly url: string;
}

const ITEMS: Readonly<Record<GivenUp, Item>> = {
  check: {
    title: bucketKeyTexts.checkTitle,
    text: bucketKeyTexts.checkText,
    see: bucketKeyTexts.checkSee,
    status: 'documented',
    url: BUCKET_KEY,
  },
  audit: {
    title: bucketKeyTexts.auditTitle,
    text: bucketKeyTexts.auditText,
    see: bucketKeyTexts.auditSee,
    status: 'documented',
    url: BUCKET_KEY,
  },
  context: {
    title: bucketKeyTexts.contextTitle,
    text: bucketKeyTexts.contextText,
    see: bucketKeyTexts.contextSee,
    status: 'documented',
    url: `${BUCKET_KEY}#bucket-key-changes`,
  },
  old: {
    title: bucketKeyTexts.oldTitle,
    text: bucketKeyTexts.oldText,
    see: bucketKeyTexts.oldSee,
    status: 'documented',
    url: `${GUIDE}update-sse-encryption.html`,
  },
  off: {
    title: bucketKeyTexts.offTitle,
    text: bucketKeyTexts.offText,
    see: bucketKeyTexts.offSee,
    status: 'documented',
    url: `${GUIDE}configuring-bucket-key-object.html`,
  },
};

/** What a Bucket Key costs beside money: each with its source, and with the flow that shows it. */
export function GiveUp() {
  const t = useT();
  const seed = useStore((state) => state.seed);
  return (
    <ul className="bk-given-up">
      {GIVEN_UP_IDS.map((id) => {
        const { title, text, see, status, url } = ITEMS[id];
        const { changes, step } = GIVEN_UP[id];
        return (
          <li key={id} className="card">
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
            <p className="bk-given-up-foot">
              <a href={flowAddress(changes, step, seed)}>
                {t(bucketKeyTexts.seeIt, { what: t(see) })} <ArrowRightIcon />
              </a>
              <span>
                <BasisBadge status={status} /> <SourceLink url={url} />
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
