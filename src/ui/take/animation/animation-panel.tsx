import { useMemo, useState } from 'react';
import { sizeText } from '../../../i18n/index.ts';
import { takeTexts } from '../../../i18n/texts/take.ts';
import { type SceneChoice, scenesOf, type Take } from '../../../takeaway/index.ts';
import { SaveIcon } from '../../kit/icons.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { Segments } from '../../kit/segments.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { fileName } from '../forms.ts';
import { PicturePreview, ThemeChoice } from '../picture-panel.tsx';
import { svgAddress } from '../raster.ts';
import { usePageTheme } from '../use-take.ts';
import { type GifWork, useGif } from './use-gif.ts';

/** A GIF of the flow: which steps, how it looks, and the making of it. Nothing moves here before it is asked to. */
export function AnimationPanel({ take }: { readonly take: Take }) {
  const t = useT();
  const lang = useLang();
  const pageTheme = usePageTheme();
  const [theme, setTheme] = useState(pageTheme);
  const isStory = useStore((state) => state.detail === 'story');
  const [choice, setChoice] = useState<SceneChoice>(isStory ? 'story' : 'everyStep');
  const position = useStore((state) => state.transport.position);
  const scenes = useMemo(() => scenesOf(take, choice, theme), [take, choice, theme]);
  const { work, make, stop } = useGif(scenes);
  const [isPlaying, setPlaying] = useState(false);
  const still = useMemo(() => {
    const shown = scenes.findLast((scene) => scene.position <= position) ?? scenes[0];
    return shown === undefined ? '' : svgAddress(shown.svg());
  }, [scenes, position]);
  return (
    <>
      <PicturePreview
        address={work.phase === 'made' && isPlaying ? work.address : still}
        label={t(takeTexts.pictureOf, { form: t(takeTexts.animation), title: take.title })}
      />
      <div className="take-actions">
        <Segments
          legend={t(takeTexts.scenes)}
          options={(['story', 'everyStep'] as const).map((each) => [each, t(takeTexts[each])])}
          value={choice}
          onChange={setChoice}
        />
        <ThemeChoice theme={theme} onChange={setTheme} />
        {work.phase === 'making' && (
          <button type="button" className="button" onClick={stop}>
            {t(takeTexts.cancel)}
          </button>
        )}
        {(work.phase === 'idle' || work.phase === 'failed') && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              setPlaying(false);
              void make();
            }}
          >
            {t(takeTexts.make)}
          </button>
        )}
        {work.phase === 'made' && (
          <>
            <button
              type="button"
              className="button button-strong"
              onClick={() => saveFile(work.gif, fileName(take.trace, '.gif'))}
            >
              <SaveIcon />
              {t(takeTexts.saveGif, { size: sizeText(lang, work.gif.size) })}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={isPlaying}
              onClick={() => setPlaying(!isPlaying)}
            >
              {t(takeTexts.play)}
            </button>
          </>
        )}
      </div>
      <MakingOf work={work} />
    </>
  );
}

/** How far it is, as a bar and in words; aloud only when it is over. */
function MakingOf({ work }: { readonly work: GifWork }) {
  const t = useT();
  const progress = work.phase === 'making' ? work.progress : null;
  const words =
    work.phase !== 'making'
      ? ''
      : progress === null
        ? t(takeTexts.encoding)
        : t(takeTexts.drawing, progress);
  return (
    <>
      {work.phase === 'making' && (
        <p className="take-progress">
          <progress
            aria-label={t(takeTexts.animation)}
            {...(progress === null ? {} : { value: progress.frame, max: progress.total })}
          />
          <span>{words}</span>
        </p>
      )}
      <p
        className={work.phase === 'failed' ? 'take-failure' : 'visually-hidden'}
        aria-live="polite"
      >
        {work.phase === 'made' && t(takeTexts.made)}
        {work.phase === 'failed' && t(takeTexts.notMade, { message: work.message })}
      </p>
    </>
  );
}
