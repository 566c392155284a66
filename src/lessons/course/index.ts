import { part } from '../../lib/part.ts';
import type { Text } from '../../lib/text.ts';
import type { CourseLesson } from '../lesson.ts';

/** A lesson in the list of the course: its name is there before the lesson is. */
interface Listed {
  readonly title: Text;
  readonly load: () => Promise<{ readonly lesson: CourseLesson }>;
}

/** The course, in its order. Adding a lesson adds a file and a row here. */
const COURSE = {
  'at-rest': {
    title: { en: 'What encryption at rest protects', ja: '保存時の暗号化が守るもの' },
    load: part(() => import('./at-rest.ts')),
  },
  'sse-s3': {
    title: { en: 'SSE-S3: S3 has all the keys', ja: 'SSE-S3：鍵はすべて S3 が持つ' },
    load: part(() => import('./sse-s3.ts')),
  },
  envelope: {
    title: { en: 'SSE-KMS: a key in an envelope', ja: 'SSE-KMS：封筒に入れた鍵' },
    load: part(() => import('./envelope.ts')),
  },
  download: {
    title: { en: 'Two services must say yes', ja: '2 つのサービスの許可' },
    load: part(() => import('./download.ts')),
  },
  'who-may': {
    title: { en: 'Who may use the key', ja: '鍵を使えるのは誰か' },
    load: part(() => import('./who-may.ts')),
  },
  'bucket-key': {
    title: {
      en: 'A Bucket Key: fewer calls',
      ja: 'バケットキーで呼び出しを減らす',
    },
    load: part(() => import('./bucket-key.ts')),
  },
  dsse: {
    title: { en: 'Two layers, one KMS key', ja: '二重の暗号化と 1 つの KMS キー' },
    load: part(() => import('./dsse.ts')),
  },
  'sse-c': {
    title: { en: 'A key that you bring along', ja: '毎回持ち込むキー' },
    load: part(() => import('./sse-c.ts')),
  },
  forcing: {
    title: { en: 'Forcing a mode', ja: '暗号化方式を強制する' },
    load: part(() => import('./forcing.ts')),
  },
  clinic: {
    title: { en: 'When it goes wrong', ja: 'うまくいかないときは' },
    load: part(() => import('./clinic.ts')),
  },
  choosing: {
    title: { en: 'Which mode, then?', ja: 'どの方式を選ぶか' },
    load: part(() => import('./choosing.ts')),
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
export async function loadLesson(id: CourseLessonId): Promise<CourseLesson> {
  return (await COURSE[id].load()).lesson;
}
