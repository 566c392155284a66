import type { ComponentType, SVGProps } from 'react';
import { transportTexts } from '../../../i18n/index.ts';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import {
  EyeIcon,
  FirstIcon,
  LastIcon,
  MoonIcon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  PreviousIcon,
} from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import type { StageView } from './use-stage.ts';

/** The stage's controls, at hand beside the notes. */
export function StageControls({
  stage,
  total,
}: {
  readonly stage: StageView;
  readonly total: number;
}) {
  const t = useT();
  const { act, line, state } = stage;
  const position = state?.position ?? 1;
  return (
    <section className="notes-drive" aria-label={t(notesTexts.drive)}>
      <Button name={t(transportTexts.first)} icon={FirstIcon} onPress={() => act('first')} />
      <Button
        name={t(transportTexts.previous)}
        icon={PreviousIcon}
        onPress={() => act('previous')}
      />
      {line === 'there' && (
        <Button
          name={t(state?.playing ? transportTexts.pause : transportTexts.play)}
          icon={state?.playing ? PauseIcon : PlayIcon}
          onPress={() => act('toggle')}
        />
      )}
      <Button name={t(transportTexts.next)} icon={NextIcon} onPress={() => act('next')} main />
      <Button name={t(transportTexts.last)} icon={LastIcon} onPress={() => act('last')} />
      <p className="notes-position" role="status">
        {t(notesTexts.position, { position: Math.min(position, total), total })}
      </p>
      {state?.place != null && (
        <span className="notes-ideas">
          <button type="button" className="button" onClick={() => act('previous-idea')}>
            {t(notesTexts.previousIdea)}
          </button>
          <button type="button" className="button" onClick={() => act('next-idea')}>
            {t(notesTexts.nextIdea)}
          </button>
        </span>
      )}
      {line === 'there' && (
        <button type="button" className="button" onClick={() => act('blank')}>
          {state?.blanked ? <EyeIcon /> : <MoonIcon />}
          {t(state?.blanked ? notesTexts.unblank : notesTexts.blank)}
        </button>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly main?: boolean;
  onPress(): void;
}

function Button({ name, icon: Icon, main = false, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={main ? 'control control-main' : 'control'}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon />
    </button>
  );
}
