/** What a remark says: it agrees, it speaks against, it rules out, or it only tells. */
export type Remark = {
  readonly about: 'interests' | 'gender' | 'background' | 'language' | 'age' | 'travel' | 'availability' | 'training' | 'load' | 'earlier' | 'exclusion' | 'home' | 'gate' | 'asked'
  readonly tone: 'agrees' | 'objects' | 'forbids' | 'tells'
  readonly words: string
  /** That it agrees with what was asked for, and how strongly. */
  readonly meets?: 'must' | 'wish'
}
