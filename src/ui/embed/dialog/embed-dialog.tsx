import './embed-dialog.css';
import { useId, useState } from 'react';
import { embedTexts, pieceTexts, placeTexts } from '../../../i18n/texts/embed.ts';
import type { Text } from '../../../lib/text.ts';
import { FIRST_PAGE, type PageName } from '../../../link/index.ts';
import { CopyCard } from '../../kit/copy-card.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { isSingleFile } from '../../kit/edition.ts';
import { NotCarried } from '../../kit/not-carried.tsx';
import { Segments } from '../../kit/segments.tsx';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useLang, useNarrate, useStep, useT } from '../../store/hooks.ts';
import { ownHost } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import { embeddedFlow, isWithinReach, type Looks, SIZES, type Size } from './embedded-flow.ts';
import { type EmbeddedFlow, PLACES, type Place, piecesFor, SANDBOX } from './pieces.ts';

/** In place of the pieces where there is no site that they could lead to. */
function NoPieces() {
  const t = useT();
  return (
    <Dialog title={t(embedTexts.title)} onClose={close}>
      <p className="embed-none">{t(embedTexts.single)}</p>
    </Dialog>
  );
}

const close = () => useStore.getState().setOverlay(null);

/** The flow on the screen in pieces to copy into other sites' pages, as each of them takes it, and how it will look. */
function PiecesDialog() {
  const t = useT();
  const state = useStore();
  const [place, setPlace] = useState<Place>('page');
  const [looks, setLooks] = useState<Looks>({ size: 'medium', lang: state.lang, theme: null });
  const flow = embeddedFlow(state, looks, location.href);
  return (
    <Dialog
      className="embed"
      title={t(TITLES[state.page] ?? embedTexts.titleComparison)}
      onClose={close}
    >
      <div className="embed-body">
        <div className="embed-choices">
          {state.page === 'learn' ? <ShowsLesson flow={flow} /> : <Shows flow={flow} />}
          <PlaceChoice flow={flow} place={place} onChange={setPlace} />
          <LooksChoice looks={looks} onChange={setLooks} />
          <p className="embed-allows">{t(placeTexts[place].allows)}</p>
          <Pieces place={place} flow={flow} />
          <NotCarried />
          <OnlyPlain />
        </div>
        <Preview flow={flow} />
      </div>
    </Dialog>
  );
}

export const EmbedDialog = isSingleFile ? NoPieces : PiecesDialog;

const TITLES: Partial<Record<PageName, Text>> = {
  [FIRST_PAGE]: embedTexts.title,
  learn: embedTexts.titleLesson,
};

/** The lesson that the pieces will show, and whether anybody will find it. */
function ShowsLesson({ flow }: { readonly flow: EmbeddedFlow }) {
  const t = useT();
  const isFound = useStore(isWithinReach);
  return (
    <>
      <p>{t(embedTexts.showsLesson, { title: flow.title })}</p>
      {!isFound && (
        <WarningNote>
          <p>{t(embedTexts.lessonOfFile)}</p>
        </WarningNote>
      )}
    </>
  );
}

/** What the pieces will show. */
function Shows({ flow }: { readonly flow: EmbeddedFlow }) {
  const t = useT();
  const lang = useLang();
  const step = useStep();
  const narrate = useNarrate();
  const ownSteps = useStore((state) => state.ownSteps);
  const position = useStore((state) => (state.ownSteps ?? state.transport).position);
  const seed = useStore(({ ownSteps: own, page, extras, seed: ofFlow }) =>
    own === null ? ofFlow : (extras[page]?.seed ?? null),
  );
  const title = ownSteps?.title(lang) ?? (step ? narrate(step).title : '');
  return (
    <p>
      {t(embedTexts.shows, { flow: flow.title, position, title })}{' '}
      {seed === null ? t(embedTexts.noSeed) : t(embedTexts.seed, { seed })}
    </p>
  );
}

interface PlaceProps {
  readonly flow: EmbeddedFlow;
  readonly place: Place;
  onChange(place: Place): void;
}

function PlaceChoice({ flow, place, onChange }: PlaceProps) {
  const t = useT();
  const id = useId();
  return (
    <div className="embed-place">
      <label htmlFor={id}>{t(embedTexts.place)}</label>
      <select
        id={id}
        value={place}
        onChange={({ currentTarget: { value } }) =>
          onChange(PLACES.find((one) => one === value) ?? place)
        }
      >
        {PLACES.filter((one) => piecesFor(one, flow).length > 0).map((one) => (
          <option key={one} value={one}>
            {t(placeTexts[one].name)}
          </option>
        ))}
      </select>
    </div>
  );
}

function LooksChoice({ looks, onChange }: { looks: Looks; onChange(looks: Looks): void }) {
  const t = useT();
  const nameOf = (size: Size) => {
    const { width, height } = SIZES[size];
    return `${width ?? '100%'}×${height}`;
  };
  return (
    <div className="embed-looks">
      <Segments
        legend={t(embedTexts.size)}
        options={(Object.keys(SIZES) as Size[]).map((size) => [size, nameOf(size)] as const)}
        value={looks.size}
        onChange={(size) => onChange({ ...looks, size })}
      />
      <Segments
        legend={t(embedTexts.lang)}
        options={[
          ['reader', t(embedTexts.readersLang)],
          ['en', 'English'],
          ['ja', '日本語'],
        ]}
        value={looks.lang ?? 'reader'}
        onChange={(lang) => onChange({ ...looks, lang: lang === 'reader' ? null : lang })}
      />
      <Segments
        legend={t(embedTexts.theme)}
        options={[
          ['reader', t(embedTexts.readersTheme)],
          ['light', t(embedTexts.light)],
          ['dark', t(embedTexts.dark)],
        ]}
        value={looks.theme ?? 'reader'}
        onChange={(theme) => onChange({ ...looks, theme: theme === 'reader' ? null : theme })}
      />
    </div>
  );
}

function Pieces({ place, flow }: { readonly place: Place; readonly flow: EmbeddedFlow }) {
  const t = useT();
  const pieces = piecesFor(place, flow);
  return (
    <>
      {pieces.map(({ name, text }) => (
        <CopyCard key={name} what={t(pieceTexts[name])} text={text} />
      ))}
      {flow.picture !== null && pieces.some(({ text }) => text.includes(`${flow.picture}`)) && (
        <p>{t(embedTexts.savePicture, { file: flow.picture })}</p>
      )}
    </>
  );
}

/** Said where it is so: a page with encryption in transit shows none without. */
function OnlyPlain() {
  const t = useT();
  if (location.protocol !== 'http:' || ownHost(location) !== null) return null;
  return (
    <WarningNote>
      <p>{t(embedTexts.onlyPlain)}</p>
    </WarningNote>
  );
}

/** The frame itself, as its reader will meet it. */
function Preview({ flow }: { readonly flow: EmbeddedFlow }) {
  const t = useT();
  const { width, height } = flow.size;
  return (
    <section className="embed-preview" aria-label={t(embedTexts.preview)}>
      <h3 className="panel-heading">{t(embedTexts.preview)}</h3>
      <iframe
        // Another frame, not another address in the same one, which would add to the history.
        key={flow.embedHash}
        src={flow.embedHash}
        title={flow.title}
        width={width ?? '100%'}
        height={height}
        sandbox={SANDBOX}
        allow="clipboard-write"
      />
    </section>
  );
}
