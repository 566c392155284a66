import { useMemo, useState } from 'react';
import { takeTexts } from '../../i18n/texts/take.ts';
import { type PictureName, pictureOf, type Take } from '../../takeaway/index.ts';
import type { PaletteName } from '../../takeaway/svg/palette.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { SaveIcon } from '../kit/icons.tsx';
import { saveFile } from '../kit/save-file.ts';
import { Segments } from '../kit/segments.tsx';
import { useT } from '../store/hooks.ts';
import { fileName } from './forms.ts';
import { pngOf, svgAddress } from './raster.ts';
import { usePageTheme } from './use-take.ts';

interface Props {
  readonly take: Take;
  readonly name: PictureName;
}

/** A picture of the whole run: as it will be, as SVG or as PNG. */
export function PicturePanel({ take, name }: Props) {
  const t = useT();
  const pageTheme = usePageTheme();
  const [theme, setTheme] = useState(pageTheme);
  const [failure, setFailure] = useState<string | null>(null);
  const svg = useMemo(() => pictureOf(take, name, theme), [take, name, theme]);
  const savePng = async () => {
    setFailure(null);
    try {
      saveFile(await pngOf(svg), fileName(take.trace, `-${name}.png`));
    } catch (error) {
      setFailure(String(error));
    }
  };
  return (
    <>
      <PicturePreview
        address={svgAddress(svg)}
        label={t(takeTexts.pictureOf, { form: t(takeTexts[name]), title: take.title })}
      />
      <div className="take-actions">
        <ThemeChoice theme={theme} onChange={setTheme} />
        <button
          type="button"
          className="button button-strong"
          onClick={() => saveFile(svg, fileName(take.trace, `-${name}.svg`))}
        >
          <SaveIcon />
          {t(takeTexts.saveSvg)}
        </button>
        <button type="button" className="button button-strong" onClick={() => void savePng()}>
          <SaveIcon />
          {t(takeTexts.savePng)}
        </button>
        <CopyButton what="SVG" text={() => svg} />
      </div>
      <p className="take-failure" aria-live="polite">
        {failure !== null && t(takeTexts.notMade, { message: failure })}
      </p>
    </>
  );
}

/** A picture as large as there is room for; what is longer scrolls. */
export function PicturePreview({
  address,
  label,
}: {
  readonly address: string;
  readonly label: string;
}) {
  const t = useT();
  return (
    <section
      className="take-preview"
      aria-label={t(takeTexts.preview)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and has to be reached by keyboard for that
      tabIndex={0}
    >
      <img src={address} alt={label} />
    </section>
  );
}

export function ThemeChoice({
  theme,
  onChange,
}: {
  readonly theme: PaletteName;
  onChange(theme: PaletteName): void;
}) {
  const t = useT();
  return (
    <Segments
      legend={t(takeTexts.background)}
      options={(['light', 'dark'] as const).map((each) => [each, t(takeTexts[each])])}
      value={theme}
      onChange={onChange}
    />
  );
}
