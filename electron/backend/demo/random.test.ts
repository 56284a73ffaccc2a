import { describe, expect, it } from 'vitest'
import { createDeck, createRandom } from './random.ts'
import { suitsGender, told } from './words/gender.ts'

describe('chance with a seed', () => {
  it('comes again as it was, and differs from seed to seed', () => {
    const draw = (seed: number): number[] => Array.from({ length: 20 }, createRandom(seed).next)
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    for (const drawn of draw(3)) expect(drawn >= 0 && drawn < 1).toBe(true)
  })

  it('is its own in each named stream, whatever is drawn beside it', () => {
    const one = createRandom(5)
    const other = createRandom(5)
    one.next()
    expect(one.fork('visits').next()).toBe(other.fork('visits').next())
    expect(one.fork('visits').next()).not.toBe(one.fork('claims').next())
  })

  it('stays within its limits and follows weights', () => {
    const random = createRandom(9)
    const drawn = Array.from({ length: 500 }, () => random.between(2, 4))
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4]))
    const often = Array.from({ length: 500 }, () => random.weighted([['often', 9], ['seldom', 1], ['never', 0]] as const))
    expect(often.includes('never')).toBe(false)
    expect(often.filter((each) => each === 'often').length).toBeGreaterThan(400)
  })

  it('deals every card once before any comes again', () => {
    const deck = createDeck(['a', 'b', 'c'], createRandom(1))
    expect([deck.deal(), deck.deal(), deck.deal()].sort()).toEqual(['a', 'b', 'c'])
    const other = createDeck(['a', 'b'], createRandom(1))
    expect([other.dealFitting((card) => card === 'b'), other.dealFitting((card) => card === 'b')]).toEqual(['b', null])
  })
})

describe('words about somebody', () => {
  it.each([
    ['He remembers things.', 'male', true], ['He remembers things.', 'female', false], ['She rang me.', 'female', true], ['She rang me.', 'non_binary', false], ['Good snacks.', 'non_binary', true],
  ])('“%s” of somebody %s: %s', (text, gender, suits) => {
    expect(suitsGender(text, gender)).toBe(suits)
  })

  it('take names and pronouns, and are not said where there is no pronoun', () => {
    expect(told('{yp} lost {his} hat, {vol} found it for {him}.', { yp: 'Evie', vol: 'Ann', gender: 'female' })).toBe('Evie lost her hat, Ann found it for her.')
    expect(told('{yp} lost {his} hat.', { yp: 'Sky', vol: 'Ann', gender: 'non_binary' })).toBeNull()
    expect(told('{yp} lost a hat.', { yp: 'Sky', vol: 'Ann', gender: 'non_binary' })).toBe('Sky lost a hat.')
  })
})
