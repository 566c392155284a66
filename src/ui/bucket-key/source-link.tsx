import { inspectorTexts } from '../../i18n/index.ts';
import { bucketKeyTexts } from '../../i18n/texts/bucket-key.ts';
import { awsPage } from '../../lib/aws-docs.ts';
import { OutIcon } from '../kit/icons.tsx';
import { useLang, useT } from '../store/hooks.ts';

interface Props {
  readonly url: string;
  /** What is seen of it. */
  readonly name?: string;
}

/** A link to the page of AWS's that something rests on. */
export function SourceLink({ url, name = 'AWS' }: Props) {
  const t = useT();
  const lang = useLang();
  const { pathname } = new URL(url);
  const page = pathname
    .replace(/\/$/, '')
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.html$/, '');
  return (
    <a
      className="basis-link"
      href={awsPage(url, lang)}
      target="_blank"
      rel="noopener noreferrer"
      title={page}
      aria-label={`${t(bucketKeyTexts.source, { page })} (${t(inspectorTexts.newTab)})`}
    >
      {name} <OutIcon />
    </a>
  );
}
