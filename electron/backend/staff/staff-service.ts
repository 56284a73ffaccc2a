import { spokenDate } from '#domain/spoken.ts'
import { fteOn, wrongInPost } from '#domain/staff-post.ts'
import { Refusal } from '#contract/refusal.ts'
import type { KeptPost, staffContract } from '#contract/staff.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { askFigures } from '../figures/ask-figures.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { findTerms } from '../service/terms-repository.ts'

const COLUMNS = sql`id, role, title, fte, fromOn, toOn, cover, coverNote`

export const staffService: HandlersOf<typeof staffContract> = {
  posts: (_input, { db, today }) => ({ today, posts: all(db, sql`select ${COLUMNS} from staffPosts order by toOn is not null and toOn < ${today}, fromOn desc, id desc`) }),
  load: ({ on }, { db }) => {
    const posts = fteOn(all<KeptPost>(db, sql`select ${COLUMNS} from staffPosts`), on)
    return { matches: askFigures(db, { from: on, to: on, only: ['matches.active'] })[0]?.value ?? 0, coordinators: posts === null ? null : posts.roles.find(({ role }) => role === 'coordinator')?.fte ?? 0, warnAbove: findTerms(db, on).matchesPerCoordinator }
  },
  savePost: ({ id, role, title, fte, fromOn, toOn, cover, coverNote }, { db }) => {
    refuseWrong({ ...wrongInPost({ role, title, fte, fromOn, toOn }) })
    const note = cover === 'other' ? coverNote : null
    if (id === null) run(db, sql`insert into staffPosts (role, title, fte, fromOn, toOn, cover, coverNote) values (${role}, ${title}, ${fte}, ${fromOn}, ${toOn}, ${cover}, ${note})`)
    else runOnOne(db, sql`update staffPosts set role = ${role}, title = ${title}, fte = ${fte}, fromOn = ${fromOn}, toOn = ${toOn}, cover = ${cover}, coverNote = ${note} where id = ${postOf(db, id).id}`)
    return null
  },
  endPost: ({ id, toOn }, { db }) => {
    const post = postOf(db, id)
    refuseWrong({ toOn: toOn < post.fromOn ? `It began on ${spokenDate(post.fromOn)}. Enter that day or a later one` : undefined })
    runOnOne(db, sql`update staffPosts set toOn = ${toOn} where id = ${id}`)
    return null
  },
  removePost: ({ id }, { db }) => {
    runOnOne(db, sql`delete from staffPosts where id = ${postOf(db, id).id}`)
    return null
  },
}

function postOf(db: ReadableDatabase, id: number): KeptPost {
  const post = one<KeptPost>(db, sql`select ${COLUMNS} from staffPosts where id = ${id}`)
  if (post === undefined) throw new Refusal('not-found', { what: 'such post' })
  return post
}
