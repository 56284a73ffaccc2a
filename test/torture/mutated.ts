import type { Random } from '#backend/demo/random.ts'

/** The bytes with something done to them that a bad disk, a bad transfer or a bad person does: bits flipped, a piece cut out, put in twice, overwritten, or an end gone. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  const at = random.between(0, Math.max(0, bytes.length - 1))
  const length = random.pick([1, 2, 4, 16, 64, 4096])
  switch (random.between(0, 7)) {
    case 0: case 1: return flipped(bytes, random, 1)
    case 2: return flipped(bytes, random, random.between(2, 40))
    case 3: return bytes.subarray(0, at)
    case 4: return bytes.subarray(at)
    case 5: return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(at + length, bytes.length))])
    case 6: return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
    default: return Buffer.from(bytes).fill(random.pick([0, 0xff, 0x41]), at, Math.min(at + length, bytes.length))
  }
}

function flipped(bytes: Buffer, random: Random, count: number): Buffer {
  const changed = Buffer.from(bytes)
  for (let flip = 0; flip < count && changed.length > 0; flip += 1) {
    const at = random.between(0, changed.length - 1)
    changed[at] = changed[at]! ^ (1 << random.between(0, 7))
  }
  return changed
}
