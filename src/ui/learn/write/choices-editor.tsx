import { checkParamTexts, writePartTexts } from '../../../i18n/texts/learn-write.ts';
import { newId } from '../../../lessons/draft.ts';
import type { Choice } from '../../../lessons/lesson.ts';
import type { Trace } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import { CheckEditor } from './check-editor.tsx';
import { BLANK_CHECKS } from './check-forms.ts';
import { useAt } from './form-context.ts';
import { AddButton, Item } from './item.tsx';
import type { Path } from './paths.ts';
import { SaidField } from './said-field.tsx';

interface Props {
  readonly path: Path;
  /** The run that shows which of them is right. */
  readonly trace: Trace | null;
}

/** The choices of a question, each with what makes it right. */
export function ChoicesEditor({ path, trace }: Props) {
  const t = useT();
  const choices = useAt<readonly Choice[]>(path) ?? [];
  return (
    <>
      {choices.map(({ id, when }, at) => {
        const name = t(writePartTexts.choice, { number: at + 1 });
        const whenPath = [...path, at, 'when'];
        return (
          <Item key={id} list={path} at={at} name={name} least={2}>
            <SaidField path={[...path, at, 'say']} label={name} trace={trace} />
            {when.map((_, number) => (
              <Item
                // biome-ignore lint/suspicious/noArrayIndexKey: checks have no other name, and keep nothing of their own
                key={number}
                list={whenPath}
                at={number}
                name={t(checkParamTexts.part, { number: number + 1 })}
                least={1}
                isPlain
              >
                <CheckEditor
                  path={[...whenPath, number]}
                  label={t(number === 0 ? writePartTexts.right : writePartTexts.alsoRight)}
                  trace={trace}
                />
              </Item>
            ))}
            <AddButton
              list={whenPath}
              label={t(writePartTexts.addCheck)}
              item={() => BLANK_CHECKS.answer}
            />
          </Item>
        );
      })}
      <AddButton
        list={path}
        label={t(writePartTexts.addChoice)}
        item={(others) => ({ id: newId('choice', others), say: {}, when: [BLANK_CHECKS.answer] })}
      />
    </>
  );
}
