import './take.css';
import { useId, useState } from 'react';
import { takeTexts } from '../../i18n/texts/take.ts';
import type { Take } from '../../takeaway/index.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { AnimationPanel } from './animation/animation-panel.tsx';
import { FORMS, type Form } from './forms.ts';
import { OpenPanel } from './open/open-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { TextPanel } from './text-panel.tsx';
import { TracePanel } from './trace-panel.tsx';
import { useTake } from './use-take.ts';

/** What the run on the screen can be taken away as, each with a preview, and the way back for a saved trace. */
export function TakeDialog() {
  const t = useT();
  const take = useTake();
  const [form, setForm] = useState<Form>('diagram');
  return (
    <Dialog
      className="take"
      title={t(takeTexts.title)}
      onClose={() => useStore.getState().setOverlay(null)}
    >
      <div className="take-body">
        <FormChoice form={form} onChange={setForm} />
        {take === null ? (
          <p>{t(takeTexts.notReady)}</p>
        ) : (
          <section className="take-panel" aria-label={t(takeTexts[form])}>
            <p className="take-about">{t(takeTexts[`${form}About`])}</p>
            <Panel key={form} form={form} take={take} />
          </section>
        )}
        <OpenPanel />
      </div>
    </Dialog>
  );
}

function FormChoice({ form, onChange }: { readonly form: Form; onChange(form: Form): void }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="take-forms">
      <legend className="panel-heading">{t(takeTexts.forms)}</legend>
      {FORMS.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === form} onChange={() => onChange(each)} />
          <span>{t(takeTexts[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Panel({ form, take }: { readonly form: Form; readonly take: Take }) {
  switch (form) {
    case 'diagram':
    case 'lanes':
    case 'sheet':
      return <PicturePanel take={take} name={form} />;
    case 'animation':
      return <AnimationPanel take={take} />;
    case 'mermaid':
    case 'transcript':
      return <TextPanel take={take} name={form} />;
    case 'trace':
      return <TracePanel take={take} />;
    case 'paper':
      return <PaperPanel />;
  }
}

/** The flow on paper, or as a PDF. */
function PaperPanel() {
  const t = useT();
  return (
    <p className="take-actions">
      <button type="button" className="button button-strong" onClick={() => print()}>
        {t(takeTexts.print)}
      </button>
    </p>
  );
}
