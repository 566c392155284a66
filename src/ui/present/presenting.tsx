import './presenting.css';
import { type ComponentType, type SVGProps, useEffect, useSyncExternalStore } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { CrossIcon, ExpandIcon, MoonIcon, NotesIcon, QrIcon } from '../kit/icons.tsx';
import { focusOn } from '../kit/reveal.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { isWindowOpening, openNotesWindow } from './open-notes.ts';

/** The step in one big sentence, and what a presenter needs beside the stage. */
export function Presenting() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const position = useStore((state) => state.transport.position);
  useEffect(() => {
    const disconnect = connectPresenterKeys();
    return () => {
      disconnect();
      restoreFocus();
    };
  }, []);
  return (
    <section className="presenting" aria-label={t(presentTexts.words)}>
      <p className="presenting-sentence">
        {step && (
          <>
            <span className="presenting-number" aria-hidden="true">
              {position}
            </span>
            {narrate(step).title}
          </>
        )}
      </p>
      <PresenterTools />
    </section>
  );
}

/** Notes, link, full screen, blank and the way out: small, so that the room looks at the stage. */
function PresenterTools() {
  const t = useT();
  const isFull = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  const { setOverlay } = useStore.getState();
  return (
    <div className="presenter-tools">
      <Tool name={t(presentTexts.notes)} icon={NotesIcon} onPress={openNotesWindow} />
      <Tool name={t(presentTexts.share)} icon={QrIcon} onPress={() => setOverlay('share')} />
      <Tool name={t(presentTexts.blank)} icon={MoonIcon} onPress={() => setOverlay('blank')} />
      {!isFull && document.fullscreenEnabled && (
        <Tool name={t(presentTexts.fullScreen)} icon={ExpandIcon} onPress={fillScreen} />
      )}
      <Tool name={t(presentTexts.leave)} icon={CrossIcon} onPress={leavePresenting} />
    </div>
  );
}

function onFullScreen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  onPress(): void;
}

function Tool({ name, icon: Icon, onPress }: ToolProps) {
  return (
    <button type="button" className="presenter-tool" onClick={onPress}>
      <Icon />
      <span>{name}</span>
    </button>
  );
}

/** What had the focus before, which gets it back. */
let focusedBefore: Element | null = null;

/**
 * Shows the stage alone and large, on the full screen where the browser allows that; else, as in a frame without the
 * permission or on a phone, it fills the tab.
 */
export function enterPresenting(): void {
  focusedBefore = document.activeElement;
  useStore.getState().setPresenting(true);
  fillScreen();
}

/** Asks for the full screen; the browser may refuse, and need not say why. */
function fillScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Back to the page as it was left. */
function leavePresenting(): void {
  useStore.getState().setPresenting(false);
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
}

/** Gives the focus back, once what had it is to be seen again. */
function restoreFocus(): void {
  if (focusedBefore instanceof HTMLElement) focusOn(focusedBefore);
  focusedBefore = null;
}

/**
 * Keys and events that only a presentation knows: Escape leaves it, and so does leaving the full screen. F5 is what a
 * clicker sends to begin; here that has been done, and reloading would throw the presentation away.
 *
 * @returns ends it
 */
function connectPresenterKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    if (event.key === 'F5') event.preventDefault();
    else if (event.key === 'Escape' && useStore.getState().overlay === null) leavePresenting();
  };
  const onScreen = () => {
    const isOver = document.fullscreenElement === null;
    // A browser that opens another window may take the full screen away; nobody asked to leave.
    if (isOver && !isWindowOpening() && useStore.getState().overlay === null) leavePresenting();
  };
  addEventListener('keydown', onKey);
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onScreen);
  };
}
