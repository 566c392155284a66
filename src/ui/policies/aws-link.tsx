import { inspectorTexts } from '../../i18n/index.ts';
import { policiesTexts } from '../../i18n/texts/policies.ts';
import { awsPage } from '../../lib/aws-docs.ts';
import { OutIcon } from '../kit/icons.tsx';
import { useLang, useT } from '../store/hooks.ts';

/** A link to the page of AWS's documentation that a statement rests on. */
export function AwsLink({ page }: { readonly page: string }) {
  const t = useT();
  const lang = useLang();
  const name =
    page
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? page;
  return (
    <a
      className="basis-link"
      href={awsPage(page, lang)}
      target="_blank"
      rel="noopener noreferrer"
      title={name}
      aria-label={`${t(policiesTexts.source, { page: name })} (${t(inspectorTexts.newTab)})`}
    >
      AWS <OutIcon />
    </a>
  );
}
