// Holds the shapes at the door to the types of the model: where one changes and the other does not, nothing compiles.

/** A type as it leaves the program as JSON: the mark that only the compiler sees is left away. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends symbol ? never : K]: Plain<T[K]> }
    : T

/** Whether each of two types may stand for the other. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Compiles only for `true`. */
export type Holds<T extends true> = T
