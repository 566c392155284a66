import { plainText, readings, unescapedOnce } from './clean.ts';
import { readCloudFormation } from './cloudformation.ts';
import { Finds } from './finds.ts';
import type { Intake, KnownPlace } from './intake.ts';
import { type JsonInText, jsonInText } from './json-in-text.ts';
import { readOutput } from './outputs.ts';
import { readTerraform } from './terraform.ts';
import { isMembers, jsonOf, type Members, member } from './values.ts';

export type {
  Basis,
  BucketSettings,
  Found,
  FoundKind,
  Intake,
  KnownPlace,
  Unread,
  UnreadCode,
} from './intake.ts';

/** The values of a YAML text; null where it is none. See `yaml.ts`, which is loaded by whoever needs it. */
export type YamlReader = (text: string) => readonly unknown[] | null;

/**
 * Reads the policies in what tools print: outputs of AWS's command line, CloudFormation, Terraform, bare documents, one
 * after the other, with what a terminal puts around them. Never throws; takes time in proportion to the text. What is
 * seen and cannot be taken over is listed.
 *
 * @param place what stands for a template's pseudo parameters
 * @param readYaml without it a text of YAML is only recognized: `needsYaml`
 */
export function readPolicies(
  pasted: string,
  place: KnownPlace = {},
  readYaml: YamlReader | null = null,
): Intake {
  const finds = new Finds();
  const text = plainText(pasted);
  if (text.trim() === '') return finds.intake(false);
  const yaml = yamlIn(text);
  if (yaml !== null) {
    if (readYaml === null) return finds.intake(true);
    const values = readYaml(yaml);
    if (values === null) finds.unread('not-yaml', '');
    else for (const value of values) readValue(value, place, finds);
    if (finds.isEmpty) finds.unread('nothing', '');
    return finds.intake(false);
  }
  const json = bestReading(text);
  for (const { value } of json.pieces) readValue(value, place, finds);
  for (const { code, line } of json.faults) finds.unread(code, String(line));
  if (finds.isEmpty) finds.unread('nothing', '');
  return finds.intake(false);
}

/** JSON's text may stand in a string, as often as this one in the other. */
const MOST_ESCAPED = 3;

/** The reading of the text of which most is JSON; of several the plainest. */
function bestReading(text: string): JsonInText {
  let best: JsonInText = jsonInText(text);
  let most = covered(best);
  let ways = readings(text).slice(1);
  for (let round = 0; round <= MOST_ESCAPED && most * 2 < text.length; round += 1) {
    for (const way of ways) {
      const found = jsonInText(way);
      if (covered(found) <= most) continue;
      best = found;
      most = covered(found);
    }
    ways = [...(round === 0 ? [text] : []), ...ways].map(unescapedOnce);
  }
  return best;
}

function covered({ pieces }: JsonInText): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Lists in lists are read so far down. */
const MOST_DEEP = 4;

function readValue(value: unknown, place: KnownPlace, finds: Finds, at = '', depth = 0): void {
  if (depth > MOST_DEEP) return;
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries())
      readValue(each, place, finds, `${at}[${i}]`, depth + 1);
  } else if (isMembers(value)) {
    // cloudformation get-template: the template as it was given, JSON's text or an object.
    const template = member(value, 'TemplateBody');
    const inner = typeof template === 'string' ? jsonOf(template) : template;
    if (isMembers(inner)) readValue(inner, place, finds, 'TemplateBody', depth + 1);
    else if (!readMembers(value, place, finds, at)) {
      // A line of a log has it as a text among others.
      const logged = Object.values(value).filter((each) => typeof each === 'string');
      const inside = logged.flatMap((each) => bestReading(each).pieces);
      for (const piece of inside) readValue(piece.value, place, finds, at, depth + 1);
      // Its first names say which text this was.
      if (inside.length === 0)
        finds.unread('shape-unknown', at === '' ? Object.keys(value).slice(0, 3).join(', ') : at);
    }
  }
}

function readMembers(value: Members, place: KnownPlace, finds: Finds, at: string): boolean {
  return (
    readTerraform(value, finds) ||
    readCloudFormation(value, place, finds) ||
    readOutput(value, finds, at)
  );
}

/** What a template, a policy or an output of the command line begins with in YAML. */
const YAML =
  /^(?:- )?(?:AWSTemplateFormatVersion|Description|Parameters|Resources|Version|Statement|PolicyDocument|PolicyName|RoleName|UserName|Policy|PolicyVersion|Type|Properties|Grants|VpcEndpoints|KeyMetadata):(?:[ \t]|$)/m;

/** The text from where YAML begins; null where it is JSON, or has nothing of a policy. */
function yamlIn(text: string): string | null {
  const start = text.search(YAML);
  // Braces before it belong to what the text really is.
  return start < 0 || /^[ \t]*[{[]/m.test(text.slice(0, start)) ? null : text.slice(start);
}
