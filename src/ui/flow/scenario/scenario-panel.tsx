import { scenarioTexts } from '../../../i18n/index.ts';
import { useT } from '../../store/hooks.ts';
import { ChangePanel } from './change-panel.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { ObjectPanel } from './object-panel.tsx';
import { OperationChoice } from './operation-choice.tsx';
import { OutcomeBox } from './outcome-box.tsx';
import { OwnPoliciesNote } from './own-policies-note.tsx';

/** Everything the run depends on, and how it ended. */
export function ScenarioPanel() {
  const t = useT();
  return (
    <section className="scenario" aria-label={t(scenarioTexts.region)}>
      <div className="scenario-inputs">
        <OwnPoliciesNote />
        <ModeChoice />
        <OperationChoice />
        <ObjectPanel />
        <ChangePanel />
      </div>
      <OutcomeBox />
    </section>
  );
}
