import { type ComponentType, type SVGProps, useSyncExternalStore } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { CrossIcon, ExpandIcon, MoonIcon, NotesIcon, QrIcon } from '../kit/icons.tsx';
import { showView } from '../kit/show-view.ts';
import { useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { openNotesWindow } from './open-notes.ts';

interface Props {
  leave(): void;
  fillScreen(): void;
}

/** Notes, link, full screen, blank and the way out: small, so that the room looks at the stage. */
export function PresenterTools({ leave, fillScreen }: Props) {
  const t = useT();
  const isFull = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  const isRooms = useStore((state) => state.view === 'rooms');
  const { setOverlay } = useStore.getState();
  return (
    <div className="presenter-tools">
      <Tool name={t(presentTexts.notes)} icon={NotesIcon} onPress={openNotesWindow} />
      <Tool name={t(presentTexts.share)} icon={QrIcon} onPress={() => setOverlay('share')} />
      <Tool name={t(presentTexts.blank)} icon={MoonIcon} onPress={() => setOverlay('blank')} />
      <Tool
        name={t(isRooms ? presentTexts.showDiagram : presentTexts.showRooms)}
        icon={RailsIcon}
        onPress={() => showView(isRooms ? 'diagram' : 'rooms')}
      />
      {!isFull && document.fullscreenEnabled && (
        <Tool name={t(presentTexts.fullScreen)} icon={ExpandIcon} onPress={fillScreen} />
      )}
      <Tool name={t(presentTexts.leave)} icon={CrossIcon} onPress={leave} />
    </div>
  );
}

function onFullScreen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** Lifelines and what goes between them. */
function RailsIcon(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      focusable="false"
      {...props}
    >
      <path d="M3 2v12M13 2v12M3 5.5h9M10 3.5l2 2-2 2M13 10.5H4M6 8.5l-2 2 2 2" />
    </svg>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  onPress(): void;
}

function Tool({ name, icon: Icon, onPress }: ToolProps) {
  return (
    <button type="button" className="presenter-tool" title={name} onClick={onPress}>
      <Icon />
      <span className="visually-hidden">{name}</span>
    </button>
  );
}
