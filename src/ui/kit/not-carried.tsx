import { shareTexts } from '../../i18n/texts/share.ts';
import { FIRST_PAGE } from '../../link/index.ts';
import { SAMPLE_OBJECT } from '../../scenario/index.ts';
import { useT } from '../store/hooks.ts';
import { isSample } from '../store/object-source.ts';
import { ownHost } from '../store/share-link.ts';
import { useStore } from '../store/store.ts';
import { WarningNote } from './warning-note.tsx';

/** What the link cannot carry, said before somebody wonders. */
export function NotCarried() {
  const t = useT();
  const source = useStore((state) => state.source);
  const isFlow = useStore((state) => state.page === FIRST_PAGE);
  const isOpened = useStore((state) => state.opened !== null);
  const hasPolicies = useStore((state) => state.policies !== null);
  const hidesPolicies = useStore(
    ({ page, extras }) => page === 'policies' && extras.policies?.policies === undefined,
  );
  const host = ownHost(location);
  const warnings = [
    ...(isFlow && !isSample(source)
      ? [t(shareTexts.ownObject, { name: source.name, sample: SAMPLE_OBJECT.name })]
      : []),
    ...(isFlow && hasPolicies ? [t(shareTexts.ownPolicies)] : []),
    ...(isFlow && isOpened ? [t(shareTexts.openedTrace)] : []),
    ...(hidesPolicies ? [t(shareTexts.editedPolicies)] : []),
    ...(host === null
      ? []
      : [host === '' ? t(shareTexts.onlyFile) : t(shareTexts.onlyHere, { host })]),
  ];
  return warnings.map((text) => (
    <WarningNote key={text}>
      <p>{text}</p>
    </WarningNote>
  ));
}
