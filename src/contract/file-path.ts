import { z } from 'zod'

/** Where a file or folder lies. No system has a path with a control character in it that means well. */
export const filePath = z.string().min(1).max(4096).refine((path) => !/\p{Cc}/u.test(path), 'Enter a path without line breaks or other signs that cannot be seen.')

/** A file that was just written: where it lies, and its name. */
export const savedFile = z.strictObject({ path: filePath, fileName: z.string() })

/** Every path that a value of this shape names, wherever the shape has a `filePath`; also of a value that does not fit it. */
export function pathsIn(shape: z.ZodType, value: unknown): readonly string[] {
  if (shape === filePath) return typeof value === 'string' ? [value] : []
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return pathsIn(shape.unwrap() as z.ZodType, value)
  if (typeof value !== 'object' || value === null) return []
  if (shape instanceof z.ZodArray) return Array.isArray(value) ? value.flatMap((item) => pathsIn(shape.element as z.ZodType, item)) : []
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => pathsIn(option as z.ZodType, value))
  if (shape instanceof z.ZodObject) return Object.entries<z.ZodType>(shape.shape).flatMap(([key, inner]) => (Object.hasOwn(value, key) ? pathsIn(inner, (value as Record<string, unknown>)[key]) : []))
  return []
}
