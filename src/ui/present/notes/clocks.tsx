import { useEffect, useState } from 'react';
import { notesTexts } from '../../../i18n/texts/presenting.ts';
import { PauseIcon, PlayIcon, ResetIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { elapsed, pause, resume, startTimer, timerText } from './timer.ts';

/** How often the faces are looked at again, in ms: often enough that no second is left out. */
const TICK = 250;

/** The time of day, and how long one has been talking. */
export function Clocks() {
  const t = useT();
  const lang = useLang();
  const [now, setNow] = useState(() => Date.now());
  const [timer, setTimer] = useState(() => startTimer(Date.now()));
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, []);
  const isRunning = timer.since !== null;
  const toggle = () => setTimer(isRunning ? pause(timer, Date.now()) : resume(timer, Date.now()));
  return (
    <div className="notes-clocks">
      <p className="notes-clock">
        <span>{t(notesTexts.time)}</span>
        <time>
          {new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).format(now)}
        </time>
      </p>
      <p className="notes-clock" data-paused={!isRunning || undefined}>
        <span id="notes-elapsed">{t(notesTexts.elapsed)}</span>
        <span role="timer" aria-labelledby="notes-elapsed">
          {timerText(elapsed(timer, now))}
        </span>
      </p>
      <TimerButton
        name={t(isRunning ? notesTexts.pauseTimer : notesTexts.resumeTimer)}
        icon={isRunning ? <PauseIcon /> : <PlayIcon />}
        onPress={toggle}
      />
      <TimerButton
        name={t(notesTexts.resetTimer)}
        icon={<ResetIcon />}
        onPress={() => {
          setNow(Date.now());
          setTimer(startTimer(Date.now()));
        }}
      />
    </div>
  );
}

function TimerButton({
  name,
  icon,
  onPress,
}: {
  readonly name: string;
  readonly icon: React.ReactNode;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}
