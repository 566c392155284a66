import { useId, useState } from 'react';
import { bringTexts } from '../../../i18n/texts/policies-bring.ts';
import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import type { Intake } from '../../../intake/index.ts';
import type { EditorId } from '../../../judge/documents.ts';
import { changesOf, settled } from '../../../judge/other-names.ts';
import { useT } from '../../store/hooks.ts';
import { undoIn } from '../editors/open-editors.ts';
import { SelectRow } from '../request/request-fields.tsx';
import { usePolicies } from '../state/store.ts';
import { ChangesTable } from './changes-table.tsx';
import { FoundEntry } from './found-entry.tsx';
import { type Entry, entriesOf, type Ground, ONE_ONLY, takenOver, targetsOf } from './plan.ts';
import { saidOf } from './said.ts';

interface Props {
  readonly intake: Intake;
  readonly from: EditorId | null;
  readonly onDone: () => void;
}

/** What was read, as it would be taken over, and the button that does. */
export function FoundPolicies({ intake, from, onDone }: Props) {
  const t = useT();
  const useNames = useId();
  const texts = usePolicies((state) => state.texts);
  const isOwn = usePolicies((state) => state.source.kind !== 'preset');
  const request = usePolicies((state) => state.request);
  const ground: Ground = { texts, isOwn, from };
  const owners = [...new Set(intake.found.flatMap(({ of }) => of ?? []))];
  const [owner, setOwner] = useState(owners[0] ?? '');
  const [entries, setEntries] = useState(() => entriesOf(intake.found, ground));
  const [withNames, setWithNames] = useState(true);
  const isShown = ({ found }: Entry) =>
    owners.length < 2 || owner === '' || found.of === null || found.of === owner;
  const shown = entries.filter(isShown);
  const targets = targetsOf(shown, ground);
  const said = settled(request, saidOf(intake, owners.length > 1 ? owner : null));
  const changes = changesOf(request, said);
  const change = (at: Entry, next: Entry) =>
    setEntries((all) =>
      all.map((each) => {
        if (each === at) return next;
        // Of some kinds there is one only: the last that was chosen.
        const yields = next.isTaken && ONE_ONLY.has(next.kind) && each.kind === next.kind;
        return yields && isShown(each) ? { ...each, isTaken: false } : each;
      }),
    );
  const hasWork = shown.some(({ isTaken }) => isTaken) || changes.length > 0;
  if (intake.found.length === 0 && changes.length === 0) return null;

  function takeOver(): void {
    // What was pasted into an editor makes room for what was there, and then for what is in it.
    if (from !== null) undoIn(from);
    const state = usePolicies.getState();
    if (withNames && changes.length > 0) state.ask(said);
    const now = usePolicies.getState();
    state.setTexts(takenOver(shown, { ...ground, texts: now.texts }));
    onDone();
  }

  return (
    <section className="bring-found" aria-label={t(bringTexts.found)}>
      {owners.length > 1 && (
        <SelectRow
          label={t(bringTexts.owner)}
          value={owner}
          options={owners.map((each) => [each, each] as const)}
          onSelect={setOwner}
        />
      )}
      {shown.length > 0 && (
        <ul className="bring-entries">
          {shown.map((entry, at) => (
            <FoundEntry
              // biome-ignore lint/suspicious/noArrayIndexKey: a text's policies stay in their order
              key={at}
              entry={entry}
              target={targets[at] ?? null}
              onChange={(next) => change(entry, next)}
            />
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <>
          <label className="bring-check" htmlFor={useNames}>
            <input
              id={useNames}
              type="checkbox"
              checked={withNames}
              onChange={(event) => setWithNames(event.currentTarget.checked)}
            />
            {t(editorTexts.useNames)}
          </label>
          <ChangesTable changes={changes} />
        </>
      )}
      <p className="bring-actions">
        <button
          type="button"
          className="button button-strong"
          disabled={!hasWork}
          onClick={takeOver}
        >
          {t(bringTexts.takeOver)}
        </button>
      </p>
    </section>
  );
}
