import { type ComponentType, type SVGProps, useSyncExternalStore } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { CrossIcon, ExpandIcon, MoonIcon, NotesIcon, QrIcon } from '../kit/icons.tsx';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { fillScreen, leavePresenting } from './enter.ts';
import { openNotesWindow } from './notes-window.ts';

/** Notes, link, full screen, blank and the way out: small, so that the room looks at the stage. */
export function PresenterTools() {
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
