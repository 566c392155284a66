import { useEffect, useId, useRef } from 'react';
import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import type { MorePolicy } from '../../../scenario/index.ts';
import { focusOn } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { useBring } from '../bring/state.ts';
import { usePolicies } from '../state/store.ts';
import { LevelSelect } from './level-select.tsx';

interface Props {
  readonly policy: MorePolicy;
  /** What its editor is called. */
  readonly name: string;
}

/** What is done with a further policy beside writing it: where it is attached, and away with it. */
export function MoreTools({ policy: { id, kind, level = 0 }, name }: Props) {
  const t = useT();
  return (
    <>
      {(kind === 'scp' || kind === 'rcp') && (
        <LevelSelect
          label={`${t(editorTexts.level)}: ${name}`}
          level={level}
          onLevel={(next) => {
            const { texts, setTexts } = usePolicies.getState();
            const more = texts.more?.map((each) =>
              each.id === id ? { ...each, level: next } : each,
            );
            if (more !== undefined) setTexts({ ...texts, more });
          }}
        />
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-label={t(editorTexts.removeOf, { name })}
        onClick={() => {
          const { texts: before, removePolicy } = usePolicies.getState();
          removePolicy(id);
          useBring.setState({ removed: { name, before } });
        }}
      >
        {t(editorTexts.remove)}
      </button>
    </>
  );
}

/** Says what was removed, and gives it back; gone with the next change, after which there is no way back to it. */
export function RemovedNote() {
  const t = useT();
  const removed = useBring((state) => state.removed);
  const said = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed === null) return;
    // The button that was pressed is gone with its editor.
    if (undo.current) focusOn(undo.current);
    return usePolicies.subscribe((state, before) => {
      if (state.texts !== before.texts) useBring.setState({ removed: null });
    });
  }, [removed]);
  if (removed === null) return null;
  return (
    <p className="policies-removed">
      <span id={said}>{t(editorTexts.removed, { name: removed.name })}</span>{' '}
      <button
        ref={undo}
        type="button"
        className="button"
        aria-describedby={said}
        onClick={() => usePolicies.getState().setTexts(removed.before)}
      >
        {t(editorTexts.takeBack)}
      </button>
    </p>
  );
}
