import { part } from '../../lib/part.ts';
import type { Text } from '../../lib/text.ts';
import type { CourseLesson } from '../lesson.ts';

/** A lesson in the list of the course: its name is there before the lesson is. */
interface Listed {
  readonly title: Text;
  readonly load: () => Promise<CourseLesson>;
}

/** The course, in its order. Adding a lesson adds a file and a row here. */
const COURSE = {
  'at-rest': {
    title: { en: 'What encryption at rest protects', ja: '保存時の暗号化が守るもの' },
    load: part(async () => (await import('./at-rest.ts')).lesson),
  },
  'sse-s3': {
    title: { en: 'SSE-S3: S3 has all the keys', ja: 'SSE-S3：鍵はすべて S3 が持つ' },
    load: part(async () => (await import('./sse-s3.ts')).lesson),
  },
  envelope: {
    title: { en: 'SSE-KMS: a key in an envelope', ja: 'SSE-KMS：封筒に入れた鍵' },
    load: part(async () => (await import('./envelope.ts')).lesson),
  },
  download: {
    title: { en: 'Two services must say yes', ja: '2 つのサービスの許可' },
    load: part(async () => (await import('./download.ts')).lesson),
  },
  'who-may': {
    title: { en: 'Who may use the key', ja: '鍵を使えるのは誰か' },
    load: part(async () => (await import('./who-may.ts')).lesson),
  },
  'bucket-key': {
    title: {
      en: 'A Bucket Key: fewer calls',
      ja: 'バケットキーで呼び出しを減らす',
    },
    load: part(async () => (await import('./bucket-key.ts')).lesson),
  },
  dsse: {
    title: { en: 'Two layers, one KMS key', ja: '二重の暗号化と 1 つの KMS キー' },
    load: part(async () => (await import('./dsse.ts')).lesson),
  },
  'sse-c': {
    title: { en: 'A key that you bring along', ja: '毎回持ち込むキー' },
    load: part(async () => (await import('./sse-c.ts')).lesson),
  },
  forcing: {
    title: { en: 'Forcing a mode', ja: '暗号化方式を強制する' },
    load: part(async () => (await import('./forcing.ts')).lesson),
  },
  clinic: {
    title: { en: 'When it goes wrong', ja: 'うまくいかないときは' },
    load: part(async () => (await import('./clinic.ts')).lesson),
  },
  choosing: {
    title: { en: 'Which mode, then?', ja: 'どの方式を選ぶか' },
    load: part(async () => (await import('./choosing.ts')).lesson),
  },
} as const satisfies Record<string, Listed>;

export type CourseLessonId = keyof typeof COURSE;

export const COURSE_IDS = Object.keys(COURSE) as readonly CourseLessonId[];

export function isCourseLesson(id: string): id is CourseLessonId {
  return Object.hasOwn(COURSE, id);
}

/** What a lesson of the course is called. */
export function courseTitle(id: CourseLessonId): Text {
  return COURSE[id].title;
}

/** A lesson of the course. Rejects with `PartMissing` where it does not arrive. */
export function loadLesson(id: CourseLessonId): Promise<CourseLesson> {
  return COURSE[id].load();
}
