import { say } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { POLICY_SLOTS } from '../../../judge/documents.ts';
import { rowsOf } from '../../../judge/presets.ts';
import type { Question } from '../../../judge/work.ts';
import { problemText } from '../../../link/index.ts';
import { unpackPolicies } from '../../../link/policies-pack.ts';
import { readPoliciesAddress } from '../../../link/policies-page.ts';
import {
  FIRST_PRESET,
  isMorePolicy,
  type PolicyPreset,
  type PolicyRequest,
  type PolicyTexts,
} from '../../../scenario/index.ts';
import type { Desk } from '../../kit/desk.ts';
import { openJudge } from '../../kit/judge/judge-desk.ts';
import { useStore } from '../../store/store.ts';
import { addressing, behind, isWritten, setWritten } from './addressing.ts';
import { type PoliciesState, usePolicies } from './store.ts';

/** Whether the page has not been there before in this visit. */
let isFirst = true;

/** The judge, while there is somebody to hear it, and what it was asked last. */
let judge: Desk<Question> | null = null;
let asked: Pick<PoliciesState, 'texts' | 'request' | 'tried'> | null = null;

/** Asks for the first verdict before the page is drawn: it is what one came for. */
export function askEarly(): void {
  takeOver();
  askJudge();
}

/** What is kept in this browser and what the address says. */
function takeOver(): void {
  if (isFirst) usePolicies.setState({ mine: savedPolicies() });
  isFirst = false;
  follow();
}

/** Connects the page's state with the address, the judge and this browser's storage, until it is called off. */
export function connectPolicies(): () => void {
  takeOver();
  const ends = [
    useStore.subscribe(({ extras }, before) => {
      if (extras.policies !== before.extras.policies) follow();
    }),
    judging(),
    addressing(),
    usePolicies.subscribe(({ mine }, before) => {
      if (mine !== before.mine) savePolicies(mine);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Takes over what the address says, unless that is what the page itself has written there. */
function follow(): void {
  const extra = useStore.getState().extras.policies ?? {};
  if (isWritten(extra)) return;
  setWritten(extra);
  const { preset, request, packed, problems } = readPoliciesAddress(extra);
  const { notify } = useStore.getState();
  problems.forEach((problem, index) => {
    notify({
      id: `policies-address-${index}`,
      tone: 'warning',
      text: (lang) => problemText(problem, lang),
    });
  });
  const meant = behind(extra);
  show(preset, meant ?? request);
  // The policies behind example names are those that this browser keeps.
  const isMine = meant !== null && usePolicies.getState().source.kind === 'mine';
  if (packed !== null && isMine) usePolicies.getState().include(true);
  else if (packed !== null) void showLinked(packed);
}

function show(preset: PolicyPreset | null, request: PolicyRequest): void {
  const { choosePreset, chooseMine, mine } = usePolicies.getState();
  choosePreset(preset ?? FIRST_PRESET, request);
  if (preset === null && mine.length > 0) chooseMine(0);
}

async function showLinked(packed: string): Promise<void> {
  const before = usePolicies.getState().texts;
  const texts = await unpackPolicies(packed);
  // Whoever has begun to type in the meantime keeps what was typed.
  if (usePolicies.getState().texts !== before) return;
  if (texts !== null) usePolicies.getState().showLinked(packed, texts);
  useStore.getState().notify({
    id: 'policies-link',
    tone: texts === null ? 'warning' : 'info',
    text: (lang) =>
      texts === null
        ? say(lang, policiesTexts.badLink)
        : say(lang, policiesTexts.fromLink, { preset: say(lang, policiesTexts.preset) }),
  });
}

/** Asks the judge whenever the question changes. */
function judging(): () => void {
  askJudge();
  const end = usePolicies.subscribe(askJudge);
  return () => {
    end();
    judge?.close();
    judge = null;
  };
}

/** Puts the question there is now, unless it is the one that was put last. */
function askJudge(): void {
  const { texts, request, tried } = usePolicies.getState();
  const isSame = asked?.texts === texts && asked.request === request && asked.tried === tried;
  if (judge !== null && isSame) return;
  asked = { texts, request, tried };
  judge ??= openJudge((sheet) => usePolicies.setState({ sheet }));
  judge.ask({ texts, request, rows: rowsOf(tried, request), now: Date.now() });
}

/** Where they are kept in the browser. */
const STORED = 's3-encryption-explorer-policies';

/** The policies kept in this browser, the newest first. A blocked or damaged storage is an empty one. */
function savedPolicies(): readonly PolicyTexts[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(list) ? list.filter(isTexts) : [];
  } catch {
    return [];
  }
}

/** Keeps them; where storage is blocked or full they last as long as the page. */
function savePolicies(list: readonly PolicyTexts[]): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(list));
  } catch {
    // They are still in the editors, and can be copied or put into a link.
  }
}

function isTexts(value: unknown): value is PolicyTexts {
  const texts = Object(value) as Record<string, unknown>;
  return (
    POLICY_SLOTS.every((slot) => typeof texts[slot] === 'string') &&
    (texts.more === undefined || (Array.isArray(texts.more) && texts.more.every(isMorePolicy)))
  );
}
