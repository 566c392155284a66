import { fieldTexts, noticeTexts, say } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import { writeCompareAddress } from '../../../link/compare-address.ts';
import { readCompareAddress } from '../../../link/compare-read.ts';
import { problemText } from '../../../link/index.ts';
import { DEFAULTS } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';
import { findColumn, stepOf } from './comparison.ts';
import { connectPlaying, tellUnknownStep } from './playing.ts';
import { runChoice } from './runs.ts';
import { allModes, type Choice, type Dropped, mended } from './scenarios.ts';
import { useCompare } from './store.ts';

/** What this page wrote into the address last; an address that says something else was gone to. */
let written: Readonly<Record<string, string>> | null = null;

/** Connects the page's state with the address, the engine, time, keys and the page around a frame, until called off. */
export function connectCompare(): () => void {
  follow();
  const ends = [
    useStore.subscribe(({ extras, source }, before) => {
      if (extras.compare !== before.extras.compare) follow();
      else if (source !== before.source) void runChoice(undefined);
    }),
    useCompare.subscribe((state, before) => {
      if (state.choice !== before.choice) chosen(state.choice);
      if (state.transport !== before.transport || state.shown !== before.shown) write();
    }),
    connectPlaying(useCompare),
  ];
  // A word may have come while nobody listened.
  write();
  return () => {
    for (const end of ends) end();
  };
}

/** True while a choice is put in that comes from the address, and is run with the address's step. */
let isFollowing = false;

/** Takes over what the address says, unless that is what the page itself has written there. */
function follow(): void {
  const extra = ownPart();
  if (written !== null && JSON.stringify(extra) === JSON.stringify(written)) return;
  written = extra;
  const { runs, operation, objects, seed, step, problems } = readCompareAddress(extra);
  const { notify } = useStore.getState();
  problems.forEach((problem, index) => {
    notify({
      id: `address-compare-${index}`,
      tone: 'warning',
      text: (lang) => problemText(problem, lang),
    });
  });
  const { choice, dropped } = mended({ runs: runs ?? allModes(operation), operation, objects });
  dropped.forEach((one) => {
    tellDropped(one, choice);
  });
  isFollowing = true;
  useCompare.setState({ choice, seed });
  isFollowing = false;
  void runChoice(step).then(() => {
    const { shown } = useCompare.getState();
    if (step === null || shown === null || findColumn(shown.columns, step) !== null) return;
    tellUnknownStep(step);
  });
}

/** Runs another choice; what of it cannot be is taken back and said. */
function chosen(choice: Choice): void {
  if (isFollowing) return;
  const { choice: possible, dropped } = mended(choice);
  if (dropped.length > 0) {
    dropped.forEach((one) => {
      tellDropped(one, possible);
    });
    useCompare.setState({ choice: possible });
    return;
  }
  void runChoice(undefined);
}

function tellDropped(dropped: Dropped, { operation }: Choice): void {
  const { notify } = useStore.getState();
  const name = (field: Parameters<typeof fieldTexts>[0], value: string, lang: 'en' | 'ja') =>
    fieldTexts(field).values[value]?.[lang] ?? value;
  if (dropped.kind === 'operation') {
    notify({
      id: 'impossible-operation',
      tone: 'info',
      text: (lang) =>
        say(lang, compareTexts.noOperation, {
          operation: name('operation', dropped.operation, lang),
          used: name('operation', operation, lang),
        }),
    });
    return;
  }
  const { field, value, reason } = dropped;
  notify({
    id: `impossible-${field}`,
    tone: 'info',
    text: (lang) =>
      say(lang, noticeTexts.impossible, {
        field: fieldTexts(field).label[lang],
        value: name(field, value, lang),
        used: name(field, DEFAULTS[field], lang),
        reason: useStore.getState().narrator?.constraint(reason) ?? '',
      }),
  });
}

/** Keeps the page's part of the address up to date. */
function write(): void {
  const { choice, seed, shown, transport } = useCompare.getState();
  // Before there are runs, the step that the address asks for has not been looked at.
  if (shown === null) return;
  const { runs, operation, objects } = choice;
  const isUsual = JSON.stringify(runs) === JSON.stringify(allModes(operation));
  const extra = writeCompareAddress({
    runs: isUsual ? null : runs,
    operation,
    objects,
    seed,
    step: stepOf(shown, transport.position),
  });
  if (JSON.stringify(extra) === JSON.stringify(written)) return;
  written = extra;
  const { extras, setExtra } = useStore.getState();
  const { need } = extras.compare ?? {};
  setExtra('compare', need === undefined ? extra : { ...extra, need });
}

/** What the address says of what is compared; what is needed of a mode is the table's own. */
function ownPart(): Readonly<Record<string, string>> {
  const { need: _, ...own } = useStore.getState().extras.compare ?? {};
  return own;
}
