import '../bring.css';
import { Suspense } from 'react';
import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { PlusIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useT } from '../../store/hooks.ts';
import { openBring, useBring } from './state.ts';

const BringDialog = lazyPart(
  part(() => import('./bring-dialog.tsx')),
  ({ BringDialog }) => BringDialog,
);

/** Opens the dialog in which policies are brought, and keeps it as long as it is wanted. */
export function BringButton() {
  const t = useT();
  const open = useBring((state) => state.open);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => openBring()}>
        <PlusIcon /> {t(editorTexts.add)}
      </button>
      {open !== null && (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <BringDialog
              text={open.text}
              from={open.from}
              onClose={() => useBring.setState({ open: null })}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
